package java.lang;

/** Would like to be a class of the JDK. */
public class MyCoreAdvisor {}
