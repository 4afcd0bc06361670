// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/segmented_control.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace dclscope {

SegmentedControl::SegmentedControl(const QString& accessibleName, QWidget* parent)
    : QWidget(parent), row_(new QHBoxLayout(this)), group_(new QButtonGroup(this)) {
    setAccessibleName(accessibleName);
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(2);
    group_->setExclusive(true);
    connect(group_, &QButtonGroup::idToggled, this, [this](int id, bool down) {
        if (down) emit currentChanged(id);
    });
}

int SegmentedControl::addSegment(const QString& text, const QString& toolTip, const QIcon& icon) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    if (!icon.isNull()) {
        button->setIcon(icon);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    const int index = count();
    group_->addButton(button, index);
    row_->addWidget(button);
    return index;
}

void SegmentedControl::setOffered(int index, bool offered) {
    if (QAbstractButton* button = group_->button(index)) button->setVisible(offered);
}

int SegmentedControl::current() const { return group_->checkedId(); }

int SegmentedControl::count() const { return static_cast<int>(group_->buttons().size()); }

void SegmentedControl::setCurrent(int index) {
    if (QAbstractButton* button = group_->button(index)) button->setChecked(true);
}

} // namespace dclscope
