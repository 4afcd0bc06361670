// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/form_section.h"

#include "widgets/style/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace dclscope {

FormSection::FormSection(const QString& title, QWidget* parent)
    : QWidget(parent), title_(title), head_(new QToolButton), body_(new QWidget), rows_(new QVBoxLayout(body_)) {
    head_->setCheckable(true);
    head_->setAutoRaise(true);
    head_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    head_->setFont(readableFont(font(), 1.0, true));
    head_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    head_->setAccessibleName(title);
    rows_->setContentsMargins(6, 0, 0, 4);
    rows_->setSpacing(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(head_);
    column->addWidget(body_);
    connect(head_, &QToolButton::toggled, this, &FormSection::setOpen);
    setOpen(false);
    setMarks(0, false);
}

void FormSection::addRow(QWidget* row) { rows_->addWidget(row); }

bool FormSection::isOpen() const { return head_->isChecked(); }

void FormSection::setOpen(bool open) {
    head_->setChecked(open);
    head_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    head_->setToolTip(open ? tr("Fold these fields away") : tr("Show these fields"));
    body_->setVisible(open);
}

void FormSection::setMarks(int changed, bool wrong) {
    QString text = title_;
    if (changed > 0) text += tr("  ·  %n changed", nullptr, changed);
    if (wrong) text += tr("  ·  does not fit");
    head_->setText(text);
}

} // namespace dclscope
