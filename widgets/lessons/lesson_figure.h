// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of a lesson with all that belongs to it: its settings, its moments, the numbers that it shows.
#pragma once

#include "core/lessons/figure.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace dclscope {

class FigureControls;
class FigureView;
class FrameBar;
class TrainingFigureView;

class LessonFigure : public QWidget {
    Q_OBJECT

public:
    explicit LessonFigure(QWidget* parent = nullptr);

    /// Shows a figure as it is written; what stood here is gone. What cannot be shown becomes a sentence in its place.
    void setFigure(const lessons::Figure& figure);
    /// Changes some settings of the figure that is shown.
    void applySettings(const lessons::Settings& changes);
    /// The figure is not to be seen before a question is answered. @param sentence  stands in its place; empty: it is shown
    void cover(const QString& sentence);
    bool isCovered() const;
    /// Whether something is computed, read or trained.
    bool isBusy() const;
    FigureView& view() const noexcept { return *view_; }
    TrainingFigureView& training() const noexcept { return *training_; }
    FigureControls& controls() const noexcept { return *controls_; }
    FrameBar& frames() const noexcept { return *frames_; }
    /// The numbers below the figure.
    QString numbersText() const;

public slots:
    /// As it is written in the lesson.
    void reset();

signals:
    void busyChanged(bool busy);

private:
    QWidget* buildDrawn();
    void present(const lessons::Figure& figure);
    void showNumbers();

    lessons::Figure figure_;
    QStackedWidget* stack_;
    QLabel* words_;
    QWidget* drawn_;
    FigureView* view_;
    FigureControls* controls_;
    FrameBar* frames_;
    QLabel* numbers_;
    TrainingFigureView* training_;
    QWidget* shown_ = nullptr; ///< what the figure is shown by, under a cover too
};

} // namespace dclscope
