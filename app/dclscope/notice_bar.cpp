// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/notice_bar.h"

#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPropertyAnimation>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {
namespace {

constexpr int kFadeMs = 400;
constexpr int kMostListHeight = 150;
constexpr int kIconSide = 20;
constexpr double kTroubleTint = 0.16;
constexpr double kGoodTint = 0.10;

/// A sentence in a strip; names in it come from files, so it is never taken for markup.
QLabel* sentenceLabel(const QString& sentence) {
    auto* label = new QLabel(sentence);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1); // a path without a blank does not widen the window
    return label;
}

QToolButton* closeButton() {
    auto* button = new QToolButton;
    button->setIcon(makeIcon(IconShape::Close));
    button->setAutoRaise(true);
    button->setToolTip(NoticeBar::tr("Dismiss"));
    button->setAccessibleName(NoticeBar::tr("Dismiss the message"));
    return button;
}

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), opacity_(new QGraphicsOpacityEffect(this)),
      fade_(new QPropertyAnimation(opacity_, "opacity", this)), icon_(new QLabel), label_(sentenceLabel({})),
      more_(new QToolButton), close_(closeButton()), list_(new QScrollArea) {
    setAccessibleName(tr("Message"));
    setAutoFillBackground(true);
    list_->setWidgetResizable(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setAccessibleName(tr("Older messages"));
    list_->viewport()->setAutoFillBackground(false);
    list_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 6, 6);
    column->setSpacing(2);
    column->addWidget(buildHead());
    column->addWidget(list_);

    goodEnds_.setSingleShot(true);
    connect(&goodEnds_, &QTimer::timeout, this, &NoticeBar::fadeGood);
    setGraphicsEffect(opacity_);
    opacity_->setEnabled(false); // drawing through it costs a picture of the strip
    fade_->setDuration(kFadeMs);
    fade_->setStartValue(1.0);
    fade_->setEndValue(0.0);
    connect(fade_, &QPropertyAnimation::finished, this, &NoticeBar::endGood);
    connect(&Theme::instance(), &Theme::changed, this, &NoticeBar::refresh);
    refresh();
}

QWidget* NoticeBar::buildHead() {
    more_->setAutoRaise(true);
    more_->setCheckable(true);
    connect(more_, &QToolButton::toggled, this, &NoticeBar::setListed);
    connect(close_, &QToolButton::clicked, this, &NoticeBar::dismiss);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(icon_);
    row->addWidget(label_, 1);
    row->addWidget(more_);
    row->addWidget(close_);
    return head;
}

QString NoticeBar::text() const { return good_.isEmpty() ? trouble() : good_; }

QString NoticeBar::trouble() const { return troubles_.isEmpty() ? QString() : troubles_.first().sentence; }

QStringList NoticeBar::sentences() const {
    QStringList all;
    if (!good_.isEmpty()) all << good_;
    for (const Notice& notice : troubles_) all << notice.sentence;
    return all;
}

bool NoticeBar::isListed() const { return more_->isChecked(); }

void NoticeBar::add(const QString& sentence, const QString& cause) {
    remove(sentence);
    troubles_.prepend({sentence, cause});
    good_.clear(); // the newest stands on top
    refresh();
}

void NoticeBar::addGood(const QString& sentence) {
    good_ = sentence;
    goodEnds_.start(goodStays_);
    refresh();
}

void NoticeBar::fadeGood() {
    if (underMouse()) { // somebody reads, or takes the path with the mouse
        goodEnds_.start(goodStays_);
        return;
    }
    opacity_->setEnabled(true);
    fade_->start();
}

void NoticeBar::endGood() {
    good_.clear();
    refresh();
}

void NoticeBar::settle(const QString& cause) {
    if (cause.isEmpty()) return;
    troubles_.removeIf([&](const Notice& notice) { return notice.cause == cause; });
    refresh();
}

void NoticeBar::remove(const QString& sentence) {
    troubles_.removeIf([&](const Notice& notice) { return notice.sentence == sentence; });
}

void NoticeBar::dismiss() {
    if (!good_.isEmpty())
        good_.clear();
    else if (!troubles_.isEmpty())
        troubles_.removeFirst();
    refresh();
}

void NoticeBar::clear() {
    troubles_.clear();
    good_.clear();
    refresh();
}

void NoticeBar::setListed(bool listed) {
    more_->setChecked(listed);
    refresh();
}

void NoticeBar::refresh() {
    fade_->stop();
    opacity_->setEnabled(false);
    const qsizetype others = sentences().size() - 1;
    if (others < 1) more_->setChecked(false);
    paintGround();
    label_->setText(text());
    more_->setVisible(others > 0);
    more_->setText(isListed() ? tr("Show the newest only") : tr("%n more", nullptr, static_cast<int>(others)));
    more_->setToolTip(isListed() ? QString() : tr("Show all messages"));
    fillList();
    setVisible(!text().isEmpty());
}

void NoticeBar::paintGround() {
    const ThemeColors& colors = Theme::instance().colors();
    const bool good = !good_.isEmpty();
    QColor ground = good ? colors.good : colors.warning;
    ground.setAlphaF(static_cast<float>(good ? kGoodTint : kTroubleTint));
    setStyleSheet(QStringLiteral("dclscope--NoticeBar { background: rgba(%1,%2,%3,%4); } "
                                 "dclscope--NoticeBar QScrollArea, #olderMessages { background: transparent; }")
                      .arg(ground.red())
                      .arg(ground.green())
                      .arg(ground.blue())
                      .arg(ground.alpha()));
    icon_->setPixmap(makeIcon(IconShape::Warning).pixmap(kIconSide, kIconSide));
    icon_->setVisible(!good);
}

void NoticeBar::fillList() {
    list_->setVisible(isListed());
    if (!isListed()) return;
    auto* rows = new QWidget;
    rows->setObjectName(QStringLiteral("olderMessages"));
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(kIconSide + 6, 0, 0, 0);
    column->setSpacing(2);
    for (const QString& sentence : sentences().mid(1)) {
        QToolButton* close = closeButton();
        connect(
            close, &QToolButton::clicked, this,
            [this, sentence] {
                remove(sentence);
                refresh();
            },
            Qt::QueuedConnection); // refresh() takes the button away
        auto* row = new QHBoxLayout;
        row->addWidget(sentenceLabel(sentence), 1);
        row->addWidget(close, 0, Qt::AlignTop);
        column->addLayout(row);
    }
    column->addStretch();
    list_->setWidget(rows);
    list_->setFixedHeight(std::min(kMostListHeight, column->heightForWidth(width() - 2 * kIconSide)));
}

} // namespace dclscope
