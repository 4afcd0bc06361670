// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/notice_bar.h"

#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace dclscope {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), icon_(new QLabel), label_(new QLabel), more_(new QLabel), close_(new QToolButton) {
    setAccessibleName(tr("Message"));
    setAutoFillBackground(true);
    label_->setWordWrap(true);
    label_->setTextFormat(Qt::PlainText); // names in the sentence come from files
    label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    close_->setIcon(makeIcon(IconShape::Close));
    close_->setAutoRaise(true);
    close_->setToolTip(tr("Dismiss"));
    close_->setAccessibleName(tr("Dismiss the message"));
    connect(close_, &QToolButton::clicked, this, &NoticeBar::dismiss);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->addWidget(icon_);
    row->addWidget(label_, 1);
    row->addWidget(more_);
    row->addWidget(close_);
    connect(&Theme::instance(), &Theme::changed, this, &NoticeBar::refresh);
    refresh();
}

QString NoticeBar::text() const { return sentences_.isEmpty() ? QString() : sentences_.first(); }

void NoticeBar::add(const QString& sentence) {
    if (sentences_.contains(sentence)) return;
    sentences_.append(sentence);
    refresh();
}

void NoticeBar::dismiss() {
    if (!sentences_.isEmpty()) sentences_.removeFirst();
    refresh();
}

void NoticeBar::clear() {
    sentences_.clear();
    refresh();
}

void NoticeBar::refresh() {
    const ThemeColors& colors = Theme::instance().colors();
    QColor ground = colors.warning;
    ground.setAlphaF(0.16F);
    setStyleSheet(QStringLiteral("dclscope--NoticeBar { background: rgba(%1,%2,%3,%4); }")
                      .arg(ground.red())
                      .arg(ground.green())
                      .arg(ground.blue())
                      .arg(ground.alpha()));
    icon_->setPixmap(makeIcon(IconShape::Warning).pixmap(20, 20));
    label_->setText(text());
    more_->setText(sentences_.size() > 1 ? tr("and %1 more").arg(sentences_.size() - 1) : QString());
    setVisible(!sentences_.isEmpty());
}

} // namespace dclscope
