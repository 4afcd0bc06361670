// SPDX-License-Identifier: GPL-3.0-or-later
// All lessons as cards, in as many columns as there is room for.
#pragma once

#include "app/dclscope/workspaces/learn/lesson_progress.h"
#include "core/lessons/lesson.h"

#include <QThreadPool>
#include <QWidget>

#include <atomic>
#include <memory>
#include <vector>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace dclscope {

class LessonCard;

class LessonShelf : public QWidget {
    Q_OBJECT

public:
    explicit LessonShelf(QWidget* parent = nullptr);
    /// Breaks off what is drawn for the cards and waits for it.
    ~LessonShelf() override;

    void setLessons(const std::vector<lessons::Lesson>& lessons);
    void setProgress(const LessonProgress& progress);
    /// Instead of cards, why there are none.
    void setProblem(const QString& sentence);
    const QList<LessonCard*>& cards() const noexcept { return cards_; }
    /// Whether pictures of cards are still computed.
    bool isBusy() const noexcept { return working_ > 0; }
    /// The next card, or the one before, takes the focus.
    void step(int by);

signals:
    void lessonChosen(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void compute(LessonCard& card);

    QStringList names_;
    QList<LessonCard*> cards_;
    QLabel* title_;
    QLabel* words_;
    QScrollArea* area_;
    QGridLayout* grid_;
    int columns_ = 0;
    int working_ = 0;
    std::shared_ptr<std::atomic<bool>> stop_ = std::make_shared<std::atomic<bool>>(false);
    QThreadPool worker_; ///< one thread; last, so that it ends first
};

} // namespace dclscope
