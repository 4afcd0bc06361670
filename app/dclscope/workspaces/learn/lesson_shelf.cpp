// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/learn/lesson_shelf.h"

#include "app/dclscope/workspaces/learn/lesson_card.h"
#include "widgets/style/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

namespace dclscope {
namespace {

constexpr int kCardGap = 14;
constexpr int kShelfEdge = 20;

} // namespace

LessonShelf::LessonShelf(QWidget* parent)
    : QWidget(parent), title_(new QLabel(tr("Lessons"))), words_(new QLabel), area_(new QScrollArea),
      grid_(new QGridLayout) {
    worker_.setMaxThreadCount(1);
    title_->setFont(readableFont(font(), 1.6, true));
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setText(
        tr("One idea each, one thing to drag, a question to answer before the figure shows it. What figures "
           "show is computed by the program's own kernels and networks; no microphone, data or network is "
           "needed."));
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(kShelfEdge, kShelfEdge, kShelfEdge, kShelfEdge);
    column->setSpacing(kCardGap);
    column->addWidget(title_);
    column->addWidget(words_);
    grid_->setSpacing(kCardGap);
    column->addLayout(grid_);
    column->addStretch(1);
    area_->setWidget(inside);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(area_);
}

LessonShelf::~LessonShelf() {
    *stop_ = true;
    worker_.clear();
    worker_.waitForDone();
}

void LessonShelf::setLessons(const std::vector<lessons::Lesson>& lessons) {
    qDeleteAll(cards_);
    cards_.clear();
    names_.clear();
    for (const lessons::Lesson& lesson : lessons) {
        auto* card = new LessonCard(lesson, static_cast<int>(cards_.size()) + 1);
        const QString name = QString::fromStdString(lesson.name);
        connect(card, &QAbstractButton::clicked, this, [this, name] { emit lessonChosen(name); });
        cards_ << card;
        names_ << name;
        compute(*card);
    }
    columns_ = 0;
    arrange();
}

void LessonShelf::setProblem(const QString& sentence) { words_->setText(sentence); }

void LessonShelf::setProgress(const LessonProgress& progress) {
    for (qsizetype i = 0; i < cards_.size(); ++i)
        cards_[i]->setProgress(progress.reached(names_[i]), progress.isDone(names_[i]));
}

/// Pictures of networks take a while: one after the other on a thread of their own.
void LessonShelf::compute(LessonCard& card) {
    const FigurePicture::Work work = card.picture() != nullptr ? card.picture()->work() : FigurePicture::Work();
    if (!work) return;
    ++working_;
    worker_.start([this, work, shown = &card, stop = stop_] {
        FigurePicture::Finish finish;
        try {
            if (!*stop) finish = work(*stop, [](const FigurePicture::Finish&) {});
        } catch (const std::exception&) {
            // The card stays without a picture; the lesson itself says why its figure cannot be drawn.
        }
        QMetaObject::invokeMethod(
            this,
            [this, finish, shown] {
                --working_;
                if (finish && cards_.contains(shown)) finish(), shown->update();
            },
            Qt::QueuedConnection);
    });
}

void LessonShelf::arrange() {
    if (cards_.isEmpty()) return;
    const int card = cards_.first()->sizeHint().width();
    const int columns = std::max(1, (area_->viewport()->width() - 2 * kShelfEdge + kCardGap) / (card + kCardGap));
    if (columns == columns_) return;
    for (int column = 0; column < columns_; ++column) grid_->setColumnStretch(column, 0);
    columns_ = columns;
    for (qsizetype i = 0; i < cards_.size(); ++i)
        grid_->addWidget(cards_[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    for (int column = 0; column < columns_; ++column) grid_->setColumnStretch(column, 1);
}

void LessonShelf::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void LessonShelf::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange) return;
    title_->setFont(readableFont(font(), 1.6, true));
    columns_ = 0;
    arrange();
}

void LessonShelf::step(int by) {
    if (cards_.isEmpty()) return;
    qsizetype at = -1;
    for (qsizetype i = 0; i < cards_.size(); ++i)
        if (cards_[i]->hasFocus()) at = i;
    const qsizetype to = at < 0 ? 0 : std::clamp<qsizetype>(at + by, 0, cards_.size() - 1);
    cards_[to]->setFocus(Qt::TabFocusReason);
    area_->ensureWidgetVisible(cards_[to]);
}

} // namespace dclscope
