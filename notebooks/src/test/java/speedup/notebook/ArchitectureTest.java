package speedup.notebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions in which packages of this module may know each other. */
@AnalyzeClasses(packages = "speedup.notebook", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("speedup.notebook.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule REQUESTS_GO_IN_AND_OUTPUT_GOES_OUT = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("kernel")
            .definedBy("speedup.notebook.kernel")
            .layer("evaluation")
            .definedBy("speedup.notebook.evaluation")
            .layer("cells")
            .definedBy("speedup.notebook.cells")
            .layer("output")
            .definedBy("speedup.notebook.output")
            .whereLayer("kernel")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers("kernel")
            .whereLayer("cells")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("output")
            .mayOnlyBeAccessedByLayers("kernel", "cells");

    @ArchTest
    static final ArchRule ONLY_THE_KERNEL_KNOWS_JUPYTER = noClasses()
            .that()
            .resideOutsideOfPackage("speedup.notebook.kernel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dflib..");
}
