// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/learn/lesson_page.h"

#include "app/dclscope/segmented_control.h"
#include "app/dclscope/workspaces/learn/question_box.h"
#include "app/dclscope/workspaces/learn/step_text.h"
#include "widgets/lessons/lesson_figure.h"
#include "widgets/lessons/lesson_text.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {
namespace {

constexpr double kTextSizes[] = {1.1, 1.5, 2.0};   ///< times the program's own
constexpr double kFigureSizes[] = {1.0, 1.2, 1.4}; ///< the same in figures, which need room to be drawn
constexpr int kRoomHeight = 960;                   ///< a window so high is on a projector or a large screen: A+
constexpr int kHallHeight = 1500;                  ///< A++
constexpr int kNarrow = 70; ///< as wide as so many letters, text and figure stand one above the other

} // namespace

LessonPage::LessonPage(QWidget* parent)
    : QWidget(parent), title_(new QLabel), place_(new QLabel), sizes_(new SegmentedControl(tr("Size of the text"))),
      middle_(new QBoxLayout(QBoxLayout::LeftToRight)), text_(new StepText), figure_(new LessonFigure),
      back_(new QPushButton(makeIcon(IconShape::StepBack), tr("&Previous"))),
      on_(new QPushButton(makeIcon(IconShape::StepForward), tr("&Next"))),
      reset_(new QPushButton(makeIcon(IconShape::Reset), tr("&As it was"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    middle_->setContentsMargins(0, 0, 0, 0);
    middle_->setSpacing(0);
    middle_->addWidget(text_, 2);
    middle_->addWidget(figure_, 3);
    column->addLayout(middle_, 1);
    column->addWidget(buildFoot());
    connect(text_, &StepText::answered, this, &LessonPage::takeAnswer);
    connect(text_, &StepText::doingWanted, this, [this] {
        if (lesson_ != nullptr && lesson_->steps[step_].doing) emit doingWanted(*lesson_->steps[step_].doing);
    });
    connect(sizes_, &SegmentedControl::currentChanged, this, &LessonPage::setTextSize);
    applyTextSize();
}

QWidget* LessonPage::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 6, 12, 6);
    auto* all = new QToolButton;
    all->setText(tr("All lessons"));
    all->setToolTip(tr("Back to all lessons (Esc)"));
    all->setIcon(makeIcon(IconShape::Learn));
    all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    all->setAutoRaise(true);
    connect(all, &QToolButton::clicked, this, &LessonPage::left);
    title_->setTextFormat(Qt::PlainText);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    sizes_->addSegment(tr("A"), tr("Text for one's own screen"));
    sizes_->addSegment(tr("A+"), tr("Larger text, for a room"));
    sizes_->addSegment(tr("A++"), tr("Largest text, for a hall"));
    sizes_->setCurrent(0);
    auto* full = new QToolButton;
    full->setText(tr("Full screen"));
    full->setToolTip(tr("Fill the screen, or let go of it (F11)"));
    full->setAutoRaise(true);
    connect(full, &QToolButton::clicked, this,
            [this] { window()->setWindowState(window()->windowState() ^ Qt::WindowFullScreen); });
    row->addWidget(all);
    row->addSpacing(8);
    row->addWidget(title_, 1);
    row->addWidget(sizes_);
    row->addWidget(full);
    return head;
}

QWidget* LessonPage::buildFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 6, 12, 8);
    back_->setToolTip(tr("The step before (Left, Page Up)"));
    on_->setToolTip(tr("The next step (Right, Page Down)"));
    reset_->setToolTip(tr("Sets the figure back to what the lesson says"));
    on_->setLayoutDirection(Qt::RightToLeft); // its arrow stands behind the word
    place_->setAlignment(Qt::AlignCenter);
    connect(back_, &QPushButton::clicked, this, [this] { stepBy(-1); });
    connect(on_, &QPushButton::clicked, this, [this] { stepBy(1); });
    connect(reset_, &QPushButton::clicked, this, &LessonPage::showFigure);
    QSizePolicy kept = reset_->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // what stands beside it keeps its place
    reset_->setSizePolicy(kept);
    row->addWidget(back_);
    row->addWidget(place_, 1);
    row->addWidget(reset_);
    row->addWidget(on_);
    return foot;
}

void LessonPage::setLesson(const lessons::Lesson& lesson, int number, std::size_t step) {
    lesson_ = &lesson;
    number_ = number;
    step_ = std::min(step, lesson.steps.size() - 1);
    showStep();
}

void LessonPage::stepBy(int by) {
    if (lesson_ == nullptr) return;
    const auto to = static_cast<std::ptrdiff_t>(step_) + by;
    if (to >= static_cast<std::ptrdiff_t>(lesson_->steps.size())) return emit finished();
    if (to < 0) return;
    step_ = static_cast<std::size_t>(to);
    showStep();
}

void LessonPage::showStep() {
    const auto count = static_cast<int>(lesson_->steps.size());
    const auto now = static_cast<int>(step_) + 1;
    title_->setText(tr("%1. %2").arg(number_).arg(lessonText(lesson_->title)));
    place_->setText(tr("Step %1 of %2").arg(now).arg(count));
    back_->setEnabled(step_ > 0);
    on_->setText(now == count ? tr("&Done") : tr("&Next"));
    const auto given = answers_.find({lesson_->name, step_});
    text_->setStep(*lesson_, step_, given != answers_.end() ? std::optional<int>(given->second) : std::nullopt);
    showFigure();
    emit stepChanged(static_cast<int>(step_));
}

bool LessonPage::isAsked() const {
    return lesson_->steps[step_].question && answers_.find({lesson_->name, step_}) == answers_.end();
}

bool LessonPage::isFigureHidden() const { return isAsked() && lesson_->steps[step_].question->hidesFigure; }

void LessonPage::coverFigure() {
    figure_->cover(isFigureHidden() ? tr("Answer first: then the figure shows it.") : QString());
}

void LessonPage::showFigure() {
    if (lesson_ == nullptr) return;
    const lessons::Step& step = lesson_->steps[step_];
    const bool asked = isAsked();
    figure_->setFigure(step.figure);
    if (step.question && !asked) figure_->applySettings(step.question->after);
    coverFigure();
    figure_->setVisible(!step.figure.kind.empty());
    reset_->setVisible(!step.figure.kind.empty() && !isFigureHidden());
    text_->showNotice(!asked);
}

void LessonPage::takeAnswer(int choice) {
    const bool first = answers_.find({lesson_->name, step_}) == answers_.end();
    answers_[{lesson_->name, step_}] = choice;
    if (first) showFigure(); // another try does not set it back
}

void LessonPage::answerRightly() {
    QuestionBox* question = text_->question();
    if (question == nullptr || question->chosen()) return;
    const int right = question->rightChoice();
    question->setChosen(right);
    takeAnswer(right);
}

void LessonPage::setTextSize(int size) {
    sizeChosen_ = true;
    takeTextSize(size);
}

void LessonPage::takeTextSize(int size) {
    textSize_ = std::clamp(size, 0, static_cast<int>(std::size(kTextSizes)) - 1);
    const QSignalBlocker quiet(sizes_); // it is shown, not chosen
    sizes_->setCurrent(textSize_);
    applyTextSize();
}

void LessonPage::followWindow() {
    if (sizeChosen_) return;
    const int height = window()->height();
    const int size = height >= kHallHeight ? 2 : height >= kRoomHeight ? 1 : 0;
    if (size != textSize_) takeTextSize(size);
}

void LessonPage::applyTextSize() {
    const QFont wanted = readableFont(QApplication::font(), kTextSizes[textSize_]);
    text_->setFont(wanted);
    figure_->setFont(readableFont(QApplication::font(), kFigureSizes[textSize_]));
    title_->setFont(readableFont(QApplication::font(), 1.2 * kTextSizes[textSize_] / kTextSizes[0], true));
    place_->setFont(readableFont(QApplication::font(), kTextSizes[textSize_] / kTextSizes[0]));
    arrange();
    if (lesson_ == nullptr) return;
    const auto given = answers_.find({lesson_->name, step_});
    text_->setStep(*lesson_, step_, given != answers_.end() ? std::optional<int>(given->second) : std::nullopt);
    text_->showNotice(!isAsked());
    coverFigure(); // its sentence is as large as the text
}

void LessonPage::arrange() {
    const bool narrow = width() < kNarrow * text_->fontMetrics().averageCharWidth() * 3 / 2;
    middle_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    middle_->setStretch(0, narrow ? 2 : 2 + textSize_);
    middle_->setStretch(1, 3);
}

void LessonPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    followWindow();
    arrange();
}

void LessonPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) applyTextSize();
}

} // namespace dclscope
