// SPDX-License-Identifier: GPL-3.0-or-later
// One lesson, step by step: text at the left, the figure at the right, or below where the window is narrow.
#pragma once

#include "core/lessons/lesson.h"

#include <QWidget>

#include <map>
#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace dclscope {

class LessonFigure;
class SegmentedControl;
class StepText;

class LessonPage : public QWidget {
    Q_OBJECT

public:
    explicit LessonPage(QWidget* parent = nullptr);

    /// @param number  on the shelf, from 1; must outlive the page
    void setLesson(const lessons::Lesson& lesson, int number, std::size_t step);
    const lessons::Lesson* lesson() const noexcept { return lesson_; }
    std::size_t step() const noexcept { return step_; }
    LessonFigure& figure() const noexcept { return *figure_; }
    StepText& text() const noexcept { return *text_; }
    /// 0: usual; 1 and 2: for a projector. Until somebody chooses it goes with the height of the window.
    int textSize() const noexcept { return textSize_; }
    bool isTextSizeChosen() const noexcept { return sizeChosen_; }
    void setTextSize(int size);
    /// Answers the question of the step rightly, where it has one that is open.
    void answerRightly();

public slots:
    /// Beyond the last step: finished(); before the first: left().
    void stepBy(int by);

signals:
    void stepChanged(int step);
    /// Somebody went on from the last step.
    void finished();
    /// Back to all lessons.
    void left();
    void doingWanted(const dclscope::lessons::Doing& doing);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildFoot();
    void showStep();
    void takeAnswer(int choice);
    void showFigure();
    bool isAsked() const; ///< whether the step has a question that is open
    bool isFigureHidden() const;
    void coverFigure(); ///< with a sentence, while it waits for an answer
    void takeTextSize(int size);
    void followWindow();
    void applyTextSize();
    void arrange();

    const lessons::Lesson* lesson_ = nullptr;
    int number_ = 0;
    std::size_t step_ = 0;
    std::map<std::pair<std::string, std::size_t>, int> answers_; ///< given since the program was started
    int textSize_ = 0;
    bool sizeChosen_ = false;
    QLabel* title_;
    QLabel* place_;
    SegmentedControl* sizes_;
    QBoxLayout* middle_;
    StepText* text_;
    LessonFigure* figure_;
    QPushButton* back_;
    QPushButton* on_;
    QPushButton* reset_;
};

} // namespace dclscope
