// SPDX-License-Identifier: GPL-3.0-or-later
// The program as people and scripts start it: exit status, one line on standard error, pictures without a
// display.
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <QFileInfo>
#include <QImage>
#include <QProcess>

#include <gtest/gtest.h>

namespace {

using dclscope::test::shared;
using dclscope::test::TemporaryFolder;

struct Outcome {
    int exitCode = -1;
    QString output;
    QString error;
};

Outcome dclscopeProgram(const QStringList& arguments) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(DCLSCOPE_PROGRAM, arguments);
    if (!process.waitForFinished(90000)) {
        process.kill();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QString path(const std::filesystem::path& p) { return QString::fromStdString(p.string()); }

} // namespace

TEST(Dclscope, saysWhatIsWrongInOneLine) {
    EXPECT_EQ(dclscopeProgram({"--version"}).exitCode, 0);
    const Outcome usage = dclscopeProgram({"--workspace", "kitchen"});
    EXPECT_EQ(usage.exitCode, 2);
    EXPECT_TRUE(usage.error.startsWith("dclscope: "));
    EXPECT_EQ(dclscopeProgram({"render"}).exitCode, 2);
    EXPECT_EQ(dclscopeProgram({"--size", "wide", "--screenshot", "x.png"}).exitCode, 2);

    const Outcome bare = dclscopeProgram({});
    EXPECT_EQ(bare.exitCode, 1);
    EXPECT_TRUE(bare.error.startsWith("dclscope: there is no display")) << bare.error.toStdString();

    const TemporaryFolder folder;
    for (const QStringList& arguments : {QStringList{"render", "/no/such/run", "--output", path(folder / "x.png")},
                                         QStringList{"--screenshot", path(folder / "x.png"), "/no/such/run"}}) {
        const Outcome missing = dclscopeProgram(arguments);
        EXPECT_EQ(missing.exitCode, 1);
        EXPECT_TRUE(missing.error.startsWith("dclscope: /no/such/run: ")) << missing.error.toStdString();
        EXPECT_EQ(missing.error.count('\n'), 1) << missing.error.toStdString();
    }
}

TEST(Dclscope, takesScreenshots) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_convnext");
    const TemporaryFolder folder;
    const QString file = path(folder / "window.png");
    const Outcome done = dclscopeProgram({"--screenshot", file, "--size", "1000x700", "--epoch", "3.5", "--view",
                                          "channels", path(shared("fixtures/checkpoints/series_convnext"))});
    EXPECT_EQ(done.exitCode, 0) << done.error.toStdString();
    EXPECT_EQ(QImage(file).size(), QSize(1000, 700));
    EXPECT_EQ(done.error, "");
    EXPECT_EQ(dclscopeProgram({"--screenshot", "/no/such/folder/x.png"}).exitCode, 1);
}

TEST(Dclscope, showsAndRendersEdits) {
    const TemporaryFolder folder;
    const auto drawn = [&](QStringList arguments) {
        const QString file = path(folder / "picture.png");
        const Outcome done = dclscopeProgram((arguments << "demo"
                                                        << "--size"
                                                        << "1024x640")
                                                 .replaceInStrings("$", file));
        EXPECT_EQ(done.exitCode, 0) << done.error.toStdString();
        return QImage(file);
    };
    const QStringList edit{"--edit", "move to=3"};
    const QImage plain = drawn({"--screenshot", "$"});
    const QImage open = drawn({"--screenshot", "$", "--try"});
    EXPECT_NE(open, plain) << "Try stands where the layer's facts stood";
    EXPECT_NE(drawn(QStringList{"--screenshot", "$"} + edit), open);
    const QStringList field{"render", "--output", "$", "--view", "field"};
    EXPECT_NE(drawn(field + edit), drawn(field));
    EXPECT_NE(drawn(field + edit + QStringList{"--compare"}), drawn(field + QStringList{"--compare"}));
    const Outcome refused =
        dclscopeProgram({"render", "demo", "--output", path(folder / "x.png"), "--edit", "mirror layer=nothing"});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_TRUE(refused.error.contains("there is no layer 'nothing'")) << refused.error.toStdString();
}

TEST(Dclscope, rendersFiguresAndFilms) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_snn");
    const TemporaryFolder folder;
    const QString run = path(shared("fixtures/checkpoints/series_snn"));
    for (const char* name : {"figure.png", "figure.svg", "figure.pdf", "film.gif"}) {
        const QString file = path(folder / name);
        const Outcome done =
            dclscopeProgram({"render", run, "--output", file, "--size", "320x240", "--fps", "5", "--seconds", "1"});
        EXPECT_EQ(done.exitCode, 0) << name << ": " << done.error.toStdString();
        EXPECT_GT(QFileInfo(file).size(), 1000) << name;
        EXPECT_EQ(done.output, "");
    }
    const QString out = path(folder / "x.png");
    const auto refused = [&](const QStringList& options) {
        const Outcome wrong = dclscopeProgram(QStringList{"render", run, "--output", out} + options);
        EXPECT_EQ(wrong.exitCode, 1) << wrong.error.toStdString();
        EXPECT_TRUE(wrong.error.startsWith("dclscope: ")) << wrong.error.toStdString();
        EXPECT_EQ(wrong.error.count('\n'), 1) << wrong.error.toStdString();
        EXPECT_FALSE(QFileInfo::exists(out));
        return wrong.error;
    };
    EXPECT_TRUE(refused({"--layer", "nonsense"}).contains("there are: "));
    EXPECT_TRUE(refused({"--neuron", "9999"}).contains("neurons 0 to "));
    EXPECT_TRUE(refused({"--in", "9999"}).contains("inputs 0 to "));
    EXPECT_TRUE(refused({"--axis", "1"}).contains("only axis 0"));
    EXPECT_TRUE(refused({"--epoch", "999"}).contains("epochs "));
    EXPECT_TRUE(refused({"--view", "overlay"}).contains("there are: ridgeline"));
    EXPECT_EQ(dclscopeProgram({"render", run, "--output", out, "--zoom", "0.1"}).exitCode, 2);
}

TEST(Dclscope, rendersWhatItsWordsSayAndWhatALinkSays) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_snn");
    const TemporaryFolder folder;
    const QString run = path(shared("fixtures/checkpoints/series_snn"));
    const auto drawn = [&](const QString& what, const QStringList& options) {
        const QString file = path(folder / "picture.png");
        const Outcome done =
            dclscopeProgram(QStringList{"render", what, "--output", file, "--size", "320x240"} + options);
        EXPECT_EQ(done.exitCode, 0) << done.error.toStdString();
        return QImage(file);
    };
    const QImage delays = drawn(run, {"--view", "delays"});
    const QImage weights = drawn(run, {"--view", "delays", "--quantity", "weight", "--zoom", "2"});
    EXPECT_NE(weights, delays);
    EXPECT_EQ(drawn("dclscope:?run=" + run + "&view=delays&quantity=weight&zoom=2,0.5,0.5", {}), weights);
    EXPECT_NE(drawn(run, {"--neuron", "1"}), drawn(run, {"--neuron", "2"}));
    EXPECT_NE(drawn(run, {"--neuron", "1"}), drawn(run, {"--neuron", "1", "--no-spread"}));
}
