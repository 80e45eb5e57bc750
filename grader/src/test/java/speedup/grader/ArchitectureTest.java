package speedup.grader;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import speedup.grader.sandbox.kernel.Priority;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.lesson.Lessons;

/** Which way data flows, in the grader and between the modules below it. */
@AnalyzeClasses(packages = "speedup", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] LESSONS = Lessons.load().all().stream()
            .map(lesson -> lesson.getClass().getPackageName() + "..")
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("speedup.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule COMMON_KNOWS_NO_LESSON_AND_NO_GRADER = noClasses()
            .that(resideOutsideOfPackages(LESSONS).and(resideOutsideOfPackage("speedup.grader..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(LESSONS).or(resideInAPackage("speedup.grader..")));

    @ArchTest
    static final ArchRule LESSONS_DO_NOT_KNOW_THE_GRADER = noClasses()
            .that()
            .resideInAnyPackage(LESSONS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("speedup.grader..");

    @ArchTest
    static final ArchRule THE_GRADER_KNOWS_NO_EXERCISE_IN_PARTICULAR = noClasses()
            .that()
            .resideInAPackage("speedup.grader..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LESSONS);

    /** Its clock may be set while somebody is graded. It is asked only for the date of an outcome. */
    @ArchTest
    static final ArchRule NO_TIME_IS_TAKEN_FROM_THE_CALENDAR = noClasses()
            .that()
            .resideOutsideOfPackages("speedup.grader.app..", "speedup.grader.cli..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("now|system.*"))))
            .orShould()
            .callConstructor(Date.class);

    /** It could be a library of its own, together with the parser of the kernel's files about control groups. */
    @ArchTest
    static final ArchRule THE_SANDBOX_KNOWS_NOTHING_OF_THE_PROJECT_BUT_THE_CGROUP_PARSER = noClasses()
            .that()
            .resideInAPackage("speedup.grader.sandbox..")
            .should()
            .dependOnClassesThat(resideInAPackage("speedup..")
                    .and(resideOutsideOfPackages("speedup.grader.sandbox..", "speedup.cgroup")));

    @ArchTest
    static final ArchRule THE_INSIDE_OF_THE_SANDBOX_STAYS_INSIDE = noClasses()
            .that()
            .resideOutsideOfPackage("speedup.grader.sandbox..")
            .should()
            .dependOnClassesThat(resideInAPackage("speedup.grader.sandbox.*..")
                    .and(not(belongToAnyOf(Sandboxes.class, Priority.class))));

    /** The JDK's parser of recordings trusts what it reads, so it is used in a process that can be killed. */
    @ArchTest
    static final ArchRule RECORDINGS_ARE_READ_IN_A_SUBPROCESS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("speedup.grader.explanation.RecordingMain")
            .and()
            .doNotHaveFullyQualifiedName("speedup.grader.explanation.RecordingReader")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("speedup.grader.explanation.RecordingReader")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jdk.jfr.consumer.RecordingFile");

    @ArchTest
    static final ArchRule VERDICTS_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("speedup.grader.verdict..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.util.concurrent..", "speedup.grader.sandbox..");

    /** A mark is derived from a verdict and never the other way round. */
    @ArchTest
    static final ArchRule MARKS_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("speedup.grader.marks..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..")
                    .or(resideInAPackage("speedup..")
                            .and(resideOutsideOfPackages("speedup.grader.marks..", "speedup.grader.verdict.."))));

    /** Every stage may use it, so it may use none. */
    @ArchTest
    static final ArchRule UNTRUSTED_TEXT_KNOWS_NOTHING_OF_THE_PROJECT = noClasses()
            .that()
            .resideInAPackage("speedup.grader.text..")
            .should()
            .dependOnClassesThat(resideInAPackage("speedup..").and(resideOutsideOfPackages("speedup.grader.text..")));

    /** The intake says who handed in, and reports who gets what: neither is its business. */
    @ArchTest
    static final ArchRule ROSTERS_KNOW_TABLES_AND_TEXT_ONLY = noClasses()
            .that()
            .resideInAnyPackage("speedup.grader.roster..", "speedup.grader.csv..")
            .should()
            .dependOnClassesThat(resideInAPackage("speedup..")
                    .and(resideOutsideOfPackages(
                            "speedup.grader.roster..", "speedup.grader.csv..", "speedup.grader.text..")));

    /** Which characters are harmless, and where a text may be cut, is decided there and nowhere else. */
    @ArchTest
    static final ArchRule CHARACTERS_ARE_JUDGED_WHERE_TEXT_IS_SHOWN = noClasses()
            .that()
            .resideOutsideOfPackages("speedup.grader.text")
            .should()
            .callMethod(Character.class, "getType", int.class)
            .orShould()
            .callMethod(Character.class, "isISOControl", int.class)
            .orShould()
            .callMethod(Character.class, "isHighSurrogate", char.class);

    @ArchTest
    static final ArchRule REPORTS_PRESENT_VERDICTS_AND_KNOW_NO_STAGE = noClasses()
            .that()
            .resideInAPackage("speedup.grader.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "speedup.grader.intake..",
                    "speedup.grader.compile..",
                    "speedup.grader.judge..",
                    "speedup.grader.correctness..",
                    "speedup.grader.measurement..",
                    "speedup.grader.explanation..",
                    "speedup.grader.tests..",
                    "speedup.grader.similarity.jplag..",
                    "speedup.grader.sandbox..");

    @ArchTest
    static final ArchRule EACH_STAGE_KNOWS_EARLIER_ONES_ONLY = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("speedup.grader..")
            .layer("subprocess")
            .definedBy("speedup.grader.subprocess..")
            .layer("intake")
            .definedBy("speedup.grader.intake..")
            .layer("compile")
            .definedBy("speedup.grader.compile..")
            .layer("perturbation")
            .definedBy("speedup.grader.perturbation..")
            .layer("judge")
            .definedBy("speedup.grader.judge..")
            .layer("correctness")
            .definedBy("speedup.grader.correctness..")
            .layer("measurement")
            .definedBy("speedup.grader.measurement..")
            .layer("explanation")
            .definedBy("speedup.grader.explanation..")
            .layer("tests")
            .definedBy("speedup.grader.tests..")
            .layer("similarity")
            .definedBy("speedup.grader.similarity..")
            .layer("verdict")
            .definedBy("speedup.grader.verdict..")
            .layer("report")
            .definedBy("speedup.grader.report..")
            .layer("cache")
            .definedBy("speedup.grader.cache..")
            .layer("marks")
            .definedBy("speedup.grader.marks..")
            .layer("coursefile")
            .definedBy("speedup.grader.coursefile..")
            .layer("grading")
            .definedBy("speedup.grader.grading..")
            .layer("study")
            .definedBy("speedup.grader.study..")
            .layer("labs")
            .definedBy("speedup.grader.labs..")
            .layer("release")
            .definedBy("speedup.grader.release..")
            .layer("fakes")
            .definedBy("speedup.grader.fakes..")
            .layer("cluster")
            .definedBy("speedup.grader.cluster..")
            .layer("authoring")
            .definedBy("speedup.grader.authoring..")
            .layer("app")
            .definedBy("speedup.grader.app..")
            .layer("cli")
            .definedBy("speedup.grader.cli..")
            .whereLayer("subprocess")
            .mayOnlyBeAccessedByLayers("compile", "judge", "explanation", "tests", "grading", "study", "app")
            .whereLayer("compile")
            .mayOnlyBeAccessedByLayers("grading", "study", "app")
            .whereLayer("perturbation")
            .mayOnlyBeAccessedByLayers("compile")
            .whereLayer("correctness")
            .mayOnlyBeAccessedByLayers("verdict", "grading", "study")
            .whereLayer("measurement")
            .mayOnlyBeAccessedByLayers("explanation", "verdict", "grading", "study", "app", "cli")
            .whereLayer("explanation")
            .mayOnlyBeAccessedByLayers("grading")
            .whereLayer("tests")
            .mayOnlyBeAccessedByLayers("verdict", "grading")
            .whereLayer("verdict")
            .mayOnlyBeAccessedByLayers(
                    "report", "cache", "marks", "coursefile", "fakes", "grading", "study", "app", "cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cache", "study", "app", "cli")
            .whereLayer("similarity")
            .mayOnlyBeAccessedByLayers("report", "app", "cli")
            .whereLayer("cache")
            .mayOnlyBeAccessedByLayers("grading", "app")
            .whereLayer("marks")
            .mayOnlyBeAccessedByLayers("coursefile", "app")
            .whereLayer("coursefile")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("study")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("labs")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("release")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("fakes")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("cluster")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("authoring")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("grading")
            .mayOnlyBeAccessedByLayers("study", "app", "cli")
            .whereLayer("app")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule EXCEPTIONS_ARE_NAMED_SO = classes()
            .that(describe(
                    "extend an exception or an error",
                    type -> type.getRawSuperclass()
                            .map(superclass -> superclass.getName().matches(".*(Exception|Error|Throwable)"))
                            .orElse(false)))
            .should()
            .haveSimpleNameEndingWith("Exception");
}
