package speedup.threads.cores;

class OracleCoreAdvisor {}
