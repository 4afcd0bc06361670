// SPDX-License-Identifier: GPL-3.0-or-later
// dclscope: the window, or pictures without one.
#include "app/dclscope/command_line.h"
#include "app/dclscope/language.h"
#include "app/dclscope/main_window.h"
#include "app/dclscope/program_icon.h"
#include "app/dclscope/render_command.h"
#include "app/dclscope/screenshot.h"
#include "core/base/error.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QSettings>

#include <cstdio>

namespace dclscope {
namespace {

constexpr int kFailed = 1;
constexpr auto kStartedKey = "window/started";

bool hasDisplay() {
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

int fail(const std::string& sentence) {
    std::fprintf(stderr, "dclscope: %s\n", sentence.c_str());
    return kFailed;
}

/// Without a window, Qt's remarks about the platform are not for whoever asked for a picture.
void dropRemarks(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtFatalMsg) std::fprintf(stderr, "dclscope: %s\n", qPrintable(text));
}

int openWindow(QApplication& application, WindowArguments arguments) {
    MainWindow window;
    window.rememberLayout();
    QSettings settings;
    // The very first start shows something that moves; later ones leave the choice.
    if (arguments.request == PageRequest{} && !settings.contains(QLatin1String(kStartedKey))) {
        arguments.request.view.runs.emplace_back("demo");
        arguments.request.view.playing = true;
    }
    settings.setValue(QLatin1String(kStartedKey), true);
    applyArguments(window, arguments, [&window, request = arguments.request] {
        for (WorkspacePage* page : window.pages()) page->setGoing(request);
    });
    window.show();
    return application.exec();
}

int run(int argc, char** argv) {
    const CommandLine line = parseCommandLine(argc, argv);
    if (line.exitCode) return *line.exitCode;
    const bool picturesOnly = line.render || !line.window.screenshot.empty();
    if (!picturesOnly && !hasDisplay())
        return fail("there is no display; `dclscope render` and `dclscope --screenshot` draw without one");
    if (picturesOnly && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");

    if (picturesOnly) qInstallMessageHandler(dropRemarks);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("dclscope"));
    QApplication::setOrganizationName(QStringLiteral("dclscope"));
    QApplication::setApplicationDisplayName(QStringLiteral("DCLScope"));
    QApplication::setApplicationVersion(QStringLiteral(DCLSCOPE_VERSION));
    // Desktops find menu entry and picture by this name.
    QGuiApplication::setDesktopFileName(QStringLiteral("org.dclscope.DCLScope"));
    QApplication::setWindowIcon(programIcon());
    installLanguage(application, line.language);
    Theme::instance().install(application);
    try {
        if (line.render)
            runRender(*line.render);
        else if (picturesOnly)
            takeScreenshot(line.window);
        else
            return openWindow(application, line.window);
        return 0;
    } catch (const CheckpointError& error) {
        return fail(error.path().empty() ? error.what() : error.path() + ": " + error.what());
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}

} // namespace
} // namespace dclscope

int main(int argc, char** argv) { return dclscope::run(argc, argv); }
