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
    const Outcome wrong = dclscopeProgram({"render", run, "--layer", "nonsense", "--output", path(folder / "x.png")});
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_TRUE(wrong.error.startsWith("dclscope: ")) << wrong.error.toStdString();
}
