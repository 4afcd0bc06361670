// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/lesson_figure.h"

#include "core/base/error.h"
#include "widgets/lessons/figure_controls.h"
#include "widgets/lessons/figure_view.h"
#include "widgets/lessons/frame_bar.h"
#include "widgets/lessons/lesson_text.h"
#include "widgets/lessons/training_figure_view.h"
#include "widgets/style/theme.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr double kCoverSize = 1.6; ///< of the sentence that stands alone where the figure will be

QLabel* wordsLabel() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

LessonFigure::LessonFigure(QWidget* parent)
    : QWidget(parent), stack_(new QStackedWidget), words_(wordsLabel()), drawn_(buildDrawn()),
      training_(new TrainingFigureView) {
    words_->setAlignment(Qt::AlignCenter);
    words_->setMargin(24);
    stack_->addWidget(words_);
    stack_->addWidget(drawn_);
    stack_->addWidget(training_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    connect(view_, &FigureView::changed, this, [this] {
        controls_->refresh();
        frames_->refresh();
        showNumbers();
    });
    connect(controls_, &FigureControls::changed, this, [this] {
        view_->refresh();
        frames_->refresh();
        showNumbers();
    });
    connect(frames_, &FrameBar::changed, this, [this] { view_->showMoment(frames_->isPlaying()); });
    connect(view_, &FigureView::busyChanged, this, &LessonFigure::busyChanged);
    connect(training_, &TrainingFigureView::busyChanged, this, &LessonFigure::busyChanged);
}

QWidget* LessonFigure::buildDrawn() {
    auto* drawn = new QWidget;
    auto* column = new QVBoxLayout(drawn);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    view_ = new FigureView;
    frames_ = new FrameBar;
    controls_ = new FigureControls;
    numbers_ = wordsLabel();
    numbers_->setContentsMargins(10, 2, 10, 2);
    numbers_->setAccessibleName(tr("Numbers of the figure"));
    column->addWidget(view_, 1);
    column->addWidget(frames_);
    column->addWidget(controls_);
    column->addWidget(numbers_);
    return drawn;
}

void LessonFigure::setFigure(const lessons::Figure& figure) {
    figure_ = figure;
    present(figure);
}

void LessonFigure::reset() { present(figure_); }

void LessonFigure::present(const lessons::Figure& figure) {
    frames_->setPicture(nullptr);
    controls_->setPicture(nullptr);
    view_->setPicture(nullptr);
    try {
        if (figure.kind == "training") {
            training_->setSettings(figure.settings);
            shown_ = training_;
        } else if (!figure.kind.empty()) {
            view_->setPicture(makeFigurePicture(figure));
            controls_->setPicture(view_->picture());
            frames_->setPicture(view_->picture());
            shown_ = drawn_;
        } else {
            words_->clear();
            shown_ = words_;
        }
    } catch (const Error& error) {
        words_->setFont(font());
        words_->setText(QString::fromUtf8(error.what()));
        shown_ = words_;
    }
    controls_->setVisible(!controls_->isEmpty());
    showNumbers();
    stack_->setCurrentWidget(shown_);
}

void LessonFigure::applySettings(const lessons::Settings& changes) {
    if (changes.empty() || figure_.kind.empty()) return;
    lessons::Figure changed = figure_;
    if (shown_ == drawn_ && view_->picture() != nullptr) changed.settings = view_->picture()->settings();
    for (const auto& [key, value] : changes) changed.settings[key] = value;
    present(changed);
}

void LessonFigure::cover(const QString& sentence) {
    if (sentence.isEmpty()) {
        stack_->setCurrentWidget(shown_ != nullptr ? shown_ : words_);
        return;
    }
    words_->setFont(readableFont(font(), kCoverSize));
    words_->setText(sentence);
    stack_->setCurrentWidget(words_);
}

bool LessonFigure::isCovered() const { return stack_->currentWidget() != shown_; }

bool LessonFigure::isBusy() const { return view_->isBusy() || training_->session().isTraining(); }

QString LessonFigure::numbersText() const { return numbers_->text(); }

void LessonFigure::showNumbers() {
    QStringList numbers;
    if (const FigurePicture* picture = view_->picture())
        for (const lessons::Measure& measure : picture->measures()) numbers << measureText(measure);
    numbers_->setText(numbers.join(QStringLiteral("\u00a0\u00a0\u00a0·   ")));
    numbers_->setVisible(!numbers.isEmpty());
}

} // namespace dclscope
