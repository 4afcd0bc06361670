// SPDX-License-Identifier: GPL-3.0-or-later
// A question with its choices; once one is chosen, what is to be said of it.
#pragma once

#include "core/lessons/lesson.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace dclscope {

class QuestionBox : public QWidget {
    Q_OBJECT

public:
    explicit QuestionBox(const lessons::Question& question, QWidget* parent = nullptr);

    std::optional<int> chosen() const noexcept { return chosen_; }
    /// Shows an answer that was given before; nothing is signalled.
    void setChosen(int choice);
    /// The one that is right.
    int rightChoice() const;
    /// What is said of the choice; empty while there is none.
    QString answerText() const;

signals:
    void answered(int choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintAnswer();

    lessons::Question question_;
    QLabel* prompt_;
    QList<QPushButton*> choices_;
    QLabel* answer_;
    std::optional<int> chosen_;
};

} // namespace dclscope
