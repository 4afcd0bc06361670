// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/learn/wrapping_button.h"

#include "widgets/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace dclscope {

WrappingButton::WrappingButton(const QString& words, const QIcon& picture, QWidget* parent)
    : QPushButton(parent), icon_(picture) {
    setAccessibleName(words);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 7, 12, 7);
    if (!icon_.isNull()) {
        picture_ = new QLabel;
        picture_->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(picture_);
        connect(&Theme::instance(), &Theme::changed, this, &WrappingButton::showPicture);
        showPicture();
    }
    auto* text = new QLabel(words);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setAttribute(Qt::WA_TransparentForMouseEvents);
    row->addWidget(text, 1);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappingButton::heightForWidth(int width) const { return layout()->totalHeightForWidth(width); }

QSize WrappingButton::sizeHint() const { return layout()->totalSizeHint(); }

QSize WrappingButton::minimumSizeHint() const { return layout()->totalMinimumSize(); }

void WrappingButton::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) showPicture();
}

void WrappingButton::showPicture() {
    if (picture_ == nullptr) return;
    const int side = fontMetrics().height();
    picture_->setPixmap(icon_.pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace dclscope
