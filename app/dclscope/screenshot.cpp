// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/screenshot.h"

#include "app/dclscope/main_window.h"
#include "app/dclscope/notice_bar.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "core/base/error.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QPixmap>
#include <QTimer>

namespace dclscope {
namespace {

constexpr int kSettleMs = 120;

QString textOf(const std::string& text) { return QString::fromStdString(text); }

StageView viewFromName(const std::string& name) {
    if (name == "channels") return StageView::Grid;
    if (name == "channel") return StageView::OneChannel;
    if (name == "delays") return StageView::Delays;
    if (name == "ridgeline") return StageView::Ridgeline;
    if (name == "field") return StageView::Field;
    return StageView::Overlay;
}

/// Goes to the layer, view and moment that the arguments name, as far as the run has them.
void lookAt(MainWindow& window, const WindowArguments& arguments) {
    InspectWorkspace& inspect = window.inspect();
    const QString layer = textOf(arguments.layer);
    if (!layer.isEmpty() && !inspect.chooseLayer(layer))
        window.notices().add(QObject::tr("This run has no layer called %1.").arg(layer));
    if (!arguments.view.empty()) inspect.stage().setView(viewFromName(arguments.view));
    if (arguments.epoch) inspect.cursor().setEpoch(*arguments.epoch);
    if (arguments.play) inspect.cursor().play();
}

void prepareLive(MainWindow& window, const WindowArguments& arguments) {
    LiveControls& controls = window.live().controls();
    if (!arguments.model.empty()) {
        const QString model = textOf(arguments.model);
        controls.pickModel(model, QFileInfo(model).fileName());
    }
    if (!arguments.source.empty()) controls.pickFile(textOf(arguments.source));
    if (arguments.workspace == "live") window.setWorkspace(Workspace::Live);
}

/// Runs the event loop until nothing is being opened any more.
void waitForRuns(MainWindow& window) {
    QString trouble;
    QEventLoop loop;
    QObject::connect(&window.runs(), &RunSession::failed, &loop,
                     [&](const QString&, const QString& sentence) { trouble = sentence; });
    QObject::connect(&window.runs(), &RunSession::pendingChanged, &loop, [&](int pending) {
        if (pending == 0) loop.quit();
    });
    if (window.runs().pending() > 0) loop.exec();
    if (!trouble.isEmpty()) throw Error(trouble.toStdString());
}

void listenToTheEnd(MainWindow& window) {
    QString trouble;
    QEventLoop loop;
    TaggingSession& session = window.live().session();
    QObject::connect(&session, &TaggingSession::ended, &loop, &QEventLoop::quit);
    QObject::connect(&session, &TaggingSession::failed, &loop, [&](const QString& sentence) {
        trouble = sentence;
        loop.quit();
    });
    window.live().startFast();
    loop.exec();
    if (!trouble.isEmpty()) throw Error(trouble.toStdString());
}

} // namespace

void applyArguments(MainWindow& window, const WindowArguments& arguments) {
    if (!arguments.theme.empty()) Theme::instance().setMode(Theme::modeFromName(textOf(arguments.theme)));
    // The last path is the one that is looked at: layer and epoch are meant for it.
    auto* once = new QObject(&window);
    QObject::connect(&window.runs(), &RunSession::pendingChanged, once, [&window, arguments, once](int pending) {
        if (pending > 0) return;
        once->deleteLater();
        if (window.inspect().run()) lookAt(window, arguments);
    });
    if (arguments.paths.empty()) once->deleteLater();
    for (const std::string& path : arguments.paths) window.open(textOf(path));
    prepareLive(window, arguments);
}

void takeScreenshot(const WindowArguments& arguments) {
    MainWindow window;
    window.resize(arguments.size);
    window.show();
    applyArguments(window, arguments);
    waitForRuns(window);
    if (!window.notices().text().isEmpty()) throw Error(window.notices().text().toStdString());
    if (window.workspace() == Workspace::Live &&
        (!arguments.source.empty() || window.live().controls().pickBundledSound()))
        listenToTheEnd(window);
    QEventLoop settled; // layouts, and plots that follow a little later
    QTimer::singleShot(kSettleMs, &settled, &QEventLoop::quit);
    settled.exec();
    QPixmap picture(window.size());
    window.render(&picture);
    if (!picture.save(textOf(arguments.screenshot), "PNG"))
        throw Error(arguments.screenshot + ": the picture cannot be written there");
}

} // namespace dclscope
