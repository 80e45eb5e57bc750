package java.lang;

/** Declares a package of the JDK. */
public class MyCoreAdvisor {}
