// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/about.h"

#include "core/training/blas.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

namespace dclscope {
namespace {

QString aboutSaid(const char* text) { return QCoreApplication::translate("About", text); }

/// Text of a cell that stays in one line.
QString cell(const QString& text) { return text.toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;")); }

QString row(const QString& keys, const QString& what) {
    return QStringLiteral("<tr><td align=\"right\"><b>%1</b>&nbsp;</td><td>%2</td></tr>").arg(cell(keys), cell(what));
}

QString plain(QString text) { return text.remove(QLatin1Char('&')).remove(QChar(0x2026)); }

QString tableOf(const QMenu& menu) {
    QString rows;
    for (const QAction* action : menu.actions())
        if (!action->shortcut().isEmpty())
            rows += row(action->shortcut().toString(QKeySequence::NativeText), plain(action->text()));
    if (rows.isEmpty()) return {};
    return QStringLiteral("<h4>%1</h4><table>%2</table>").arg(plain(menu.title()).toHtmlEscaped(), rows);
}

/// What training multiplies matrices with: the difference between fast and thirty times slower.
QString blasSentences() {
    training::nameProcessorToOpenBlas();
    const training::Blas blas = training::systemBlas();
    if (blas.name.empty()) return {};
    const QString name = QString::fromStdString(blas.name).toHtmlEscaped();
    const QString warning = QString::fromStdString(training::blasWarning(blas)).toHtmlEscaped();
    return aboutSaid("<p>Training multiplies matrices with %1. %2</p>").arg(name, warning);
}

} // namespace

void showAbout(QWidget* parent) {
    QMessageBox box(parent);
    box.setWindowTitle(aboutSaid("About DCLScope"));
    box.setTextFormat(Qt::RichText);
    box.setText(
        aboutSaid("<h3>DCLScope %1</h3>"
                  "<p>Shows where a network learned to look and when it learned to listen: learned spacings and "
                  "delays, animated from epoch to epoch, and the sounds that such networks name.</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped()));
    box.setInformativeText(
        aboutSaid("<p>This window is under the GNU General Public License, version 3 or later; the library and the "
                  "command "
                  "line are under the Apache License 2.0.</p>"
                  "<p>Built with Qt %1 and QCustomPlot. The demo learned from the Free Spoken Digit Dataset "
                  "(Zohar Jackson and others, CC BY-SA 4.0).</p>")
            .arg(QLatin1String(qVersion())) +
        blasSentences());
    box.exec();
}

QString keysExplained(const QMainWindow& window) {
    QStringList tables;
    for (const QAction* action : window.menuBar()->actions())
        if (const QString table = action->menu() != nullptr ? tableOf(*action->menu()) : QString(); !table.isEmpty())
            tables << table;
    tables << QStringLiteral("<h4>%1</h4><table>%2</table>")
                  .arg(aboutSaid("On a picture"),
                       row(aboutSaid("Wheel, +, −"), aboutSaid("closer, farther")) +
                           row(aboutSaid("Drag"), aboutSaid("move")) +
                           row(aboutSaid("Page Up, Page Down"),
                               aboutSaid("previous and next neuron, channel or page of channels")));
    const qsizetype left = (tables.size() + 1) / 2;
    return QStringLiteral(
               "<table cellspacing=\"0\"><tr><td>%1</td><td width=\"24\"></td><td>%2</td></tr></table><p>%3</p>")
        .arg(QStringList(tables.mid(0, left)).join(QString()), QStringList(tables.mid(left)).join(QString()),
             aboutSaid(
                 "A control that has the focus gets its own keys first: Space presses a button, arrows and letters "
                 "move through a list, a box takes what is typed. Esc lets go of it."));
}

void showKeys(QMainWindow& window) {
    QMessageBox box(&window);
    box.setWindowTitle(aboutSaid("Keys"));
    box.setTextFormat(Qt::RichText);
    box.setText(keysExplained(window));
    box.exec();
}

} // namespace dclscope
