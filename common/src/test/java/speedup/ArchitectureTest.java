package speedup;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions in which packages of this module may know each other. */
@AnalyzeClasses(packages = "speedup", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("speedup.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule STATISTICS_KNOWS_NOTHING_OF_THE_PROJECT = classes()
            .that()
            .resideInAPackage("speedup.statistics")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("speedup..")
                    .or(JavaClass.Predicates.resideInAPackage("speedup.statistics")));

    /** So that whatever decides can take its numbers from there. */
    @ArchTest
    static final ArchRule RULES_KNOW_NOTHING_OF_THE_PROJECT = classes()
            .that()
            .resideInAPackage("speedup.rules")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("speedup..")
                    .or(JavaClass.Predicates.resideInAPackage("speedup.rules")));

    @ArchTest
    static final ArchRule SCALING_KNOWS_AT_MOST_STATISTICS = classes()
            .that()
            .resideInAPackage("speedup.scaling")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("speedup..")
                    .or(JavaClass.Predicates.resideInAnyPackage("speedup.scaling", "speedup.statistics")));

    /** The sandbox uses it, which knows nothing else of the project. */
    @ArchTest
    static final ArchRule THE_CGROUP_PARSER_IS_PURE_AND_KNOWS_NOTHING_OF_THE_PROJECT = classes()
            .that()
            .resideInAPackage("speedup.cgroup")
            .should()
            .onlyDependOnClassesThat(
                    JavaClass.Predicates.resideOutsideOfPackages("speedup..", "java.io..", "java.nio..")
                            .or(JavaClass.Predicates.resideInAPackage("speedup.cgroup")));
}
