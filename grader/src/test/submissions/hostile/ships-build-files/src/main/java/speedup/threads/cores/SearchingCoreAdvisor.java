package speedup.threads.cores;

class SearchingCoreAdvisor {}
