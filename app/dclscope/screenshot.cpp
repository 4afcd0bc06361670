// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/screenshot.h"

#include "app/dclscope/main_window.h"
#include "app/dclscope/notice_bar.h"
#include "core/base/error.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QImage>
#include <QTimer>

namespace dclscope {
namespace {

constexpr int kSettleMs = 120;
constexpr int kMostLooks = 20; // at something that never stands still, as a training

QString textOf(const std::string& text) { return QString::fromStdString(text); }

/// Runs the event loop until nothing is being opened any more.
void waitForRuns(MainWindow& window) {
    QString trouble;
    QEventLoop loop;
    QObject::connect(&window.runs(), &RunSession::failed, &loop,
                     [&](const QString&, const QString& sentence) { trouble = sentence; });
    QObject::connect(&window.runs(), &RunSession::seriesAsked, &loop,
                     [&](const QString& path, const QStringList& names) {
                         trouble = QObject::tr("%1 holds several trainings (%2); say which one by --series")
                                       .arg(path, names.join(QStringLiteral(", ")));
                     });
    QObject::connect(&window.runs(), &RunSession::pendingChanged, &loop, [&](int pending) {
        if (pending == 0) loop.quit();
    });
    if (window.runs().pending() > 0) loop.exec();
    if (!trouble.isEmpty()) throw Error(trouble.toStdString());
}

QImage pictureOf(MainWindow& window) {
    QImage picture(window.size(), QImage::Format_RGB32);
    window.render(&picture);
    return picture;
}

/// The window as it is once layouts, and plots that follow a little later, have come to rest, also on a busy machine.
QImage settledPictureOf(MainWindow& window) {
    QImage last;
    for (int look = 0; look < kMostLooks; ++look) {
        QEventLoop wait;
        QTimer::singleShot(kSettleMs, &wait, &QEventLoop::quit);
        wait.exec();
        QImage now = pictureOf(window);
        if (now == last) break;
        last = std::move(now);
    }
    return last;
}

} // namespace

void applyArguments(MainWindow& window, const WindowArguments& arguments, const std::function<void()>& then) {
    if (!arguments.theme.empty()) Theme::instance().setMode(Theme::modeFromName(textOf(arguments.theme)));
    WorkspacePage* named = window.pageNamed(textOf(arguments.workspace));
    window.showPage(named != nullptr ? named : window.pageMeantBy(arguments.request));
    window.showRequest(arguments.request, then);
}

void takeScreenshot(const WindowArguments& arguments) {
    MainWindow window;
    window.resize(arguments.size);
    window.show();
    applyArguments(window, arguments);
    waitForRuns(window);
    if (const QString trouble = window.notices().trouble(); !trouble.isEmpty()) throw Error(trouble.toStdString());
    window.currentPage().prepareScreenshot(arguments.request);
    if (!settledPictureOf(window).save(textOf(arguments.screenshot), "PNG"))
        throw Error(arguments.screenshot + ": the picture cannot be written there");
}

} // namespace dclscope
