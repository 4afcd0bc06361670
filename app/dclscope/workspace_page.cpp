// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspace_page.h"

#include "app/dclscope/save_picture.h"

#include <QAction>
#include <QMenu>

#include <utility>

namespace dclscope {

WorkspacePage::WorkspacePage(PageLabel label, QWidget* parent) : QWidget(parent), label_(std::move(label)) {
    setAccessibleName(label_.title);
}

void WorkspacePage::setInFront(bool inFront) {
    for (QAction* action : actions_) action->setEnabled(inFront);
    if (inFront)
        entered();
    else
        left();
}

bool WorkspacePage::isMeantBy(const PageRequest&) const { return false; }

void WorkspacePage::setGoing(const PageRequest&) {}

void WorkspacePage::prepareScreenshot(const PageRequest&) {}

QString WorkspacePage::savedKinds() const { return tr("Pictures (*.png *.svg *.pdf)"); }

bool WorkspacePage::savePicture(const QString& path, QString& sentence) {
    return saveWidgetPicture(*this, path, sentence);
}

QString WorkspacePage::pictureName() const { return QStringLiteral("dclscope-%1.png").arg(label_.name); }

void WorkspacePage::setOpenRuns(const OpenRuns&) {}

void WorkspacePage::setChosenRun(const std::shared_ptr<const Run>&) {}

QAction* WorkspacePage::addTo(QMenu& menu, const QString& text, const QKeySequence& keys, std::function<void()> act) {
    QAction* action = addEverywhere(menu, text, keys, std::move(act));
    actions_ << action;
    return action;
}

QAction* WorkspacePage::addEverywhere(QMenu& menu, const QString& text, const QKeySequence& keys,
                                      std::function<void()> act) {
    QAction* action = menu.addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    return action;
}

} // namespace dclscope
