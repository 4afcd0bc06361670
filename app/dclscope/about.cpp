// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/about.h"

#include "core/training/blas.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace dclscope {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("About", text); }

QString keyTable(std::initializer_list<std::pair<QString, QString>> rows) {
    QString table = QStringLiteral("<table cellspacing=\"6\">");
    for (const auto& [keys, what] : rows)
        table += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(keys, what);
    return table + QStringLiteral("</table>");
}

/// What training multiplies matrices with: the difference between fast and thirty times slower.
QString blasSentences() {
    training::nameProcessorToOpenBlas();
    const training::Blas blas = training::systemBlas();
    if (blas.name.empty()) return {};
    const QString name = QString::fromStdString(blas.name).toHtmlEscaped();
    const QString warning = QString::fromStdString(training::blasWarning(blas)).toHtmlEscaped();
    return tr("<p>Training multiplies matrices with %1. %2</p>").arg(name, warning);
}

} // namespace

void showAbout(QWidget* parent) {
    QMessageBox box(parent);
    box.setWindowTitle(tr("About DCLScope"));
    box.setTextFormat(Qt::RichText);
    box.setText(tr("<h3>DCLScope %1</h3>"
                   "<p>Shows where a network learned to look and when it learned to listen: learned spacings and "
                   "delays, animated from epoch to epoch, and the sounds that such networks name.</p>")
                    .arg(QCoreApplication::applicationVersion().toHtmlEscaped()));
    box.setInformativeText(
        tr("<p>This window is under the GNU General Public License, version 3 or later; the library and the "
           "command "
           "line are under the Apache License 2.0.</p>"
           "<p>Built with Qt %1 and QCustomPlot. The demo learned from the Free Spoken Digit Dataset "
           "(Zohar Jackson and others, CC BY-SA 4.0).</p>")
            .arg(QLatin1String(qVersion())) +
        blasSentences());
    box.exec();
}

void showKeys(QWidget* parent) {
    QMessageBox box(parent);
    box.setWindowTitle(tr("Keys"));
    box.setTextFormat(Qt::RichText);
    box.setText(keyTable({{QStringLiteral("1, 2"), tr("Inspect, Live")},
                          {tr("Space"), tr("play and pause")},
                          {tr("Left, Right"), tr("previous and next checkpoint")},
                          {tr("Home, End"), tr("first and last checkpoint")},
                          {QStringLiteral("+, −"), tr("faster, slower; in the picture closer, farther")},
                          {QStringLiteral("V, Shift+V"), tr("next and previous picture")},
                          {tr("Wheel, drag, 0"), tr("zoom, move, whole picture")},
                          {tr("Page Up, Page Down"), tr("previous and next neuron, channel or page of channels")},
                          {QStringLiteral("L"), tr("listen, or stop")},
                          {QStringLiteral("F2"), tr("save the picture")},
                          {QStringLiteral("F5"), tr("look for microphones again")},
                          {QStringLiteral("F11"), tr("full screen")}}));
    box.exec();
}

} // namespace dclscope
