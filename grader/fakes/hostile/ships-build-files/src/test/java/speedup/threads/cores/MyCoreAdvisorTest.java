package speedup.threads.cores;

class MyCoreAdvisorTest {}
