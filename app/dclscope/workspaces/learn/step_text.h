// SPDX-License-Identifier: GPL-3.0-or-later
// What a step of a lesson says: its text, its question, what to notice, and a button to do it oneself.
#pragma once

#include "core/lessons/lesson.h"

#include <QScrollArea>

#include <optional>

class QPushButton;

namespace dclscope {

class QuestionBox;

class StepText : public QScrollArea {
    Q_OBJECT

public:
    explicit StepText(QWidget* parent = nullptr);

    /// @param chosen  the answer that was given before
    void setStep(const lessons::Lesson& lesson, std::size_t step, std::optional<int> chosen);
    /// Null where the step has none.
    QuestionBox* question() const noexcept { return question_; }
    QPushButton* doing() const noexcept { return doing_; }
    /// Says what to notice, once the figure is to be seen.
    void showNotice(bool shown);
    /// All that it says just now.
    QString text() const;

signals:
    void answered(int choice);
    void doingWanted();

private:
    QuestionBox* question_ = nullptr;
    QPushButton* doing_ = nullptr;
    QWidget* notice_ = nullptr;
};

} // namespace dclscope
