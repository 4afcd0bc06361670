// SPDX-License-Identifier: GPL-3.0-or-later
// What the edits cost: the figure of the network as it is, that of the edited one, and how far judging is.
#pragma once

#include "widgets/session/trial_session.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace dclscope {

class TryFigures : public QWidget {
    Q_OBJECT

public:
    explicit TryFigures(QWidget* parent = nullptr);

    void show(const TrialFigures& figures);
    using QWidget::show;
    /// Why there are none.
    void setSentence(const QString& sentence);
    void setJudging(bool judging);
    void setProgress(int done, int count);
    /// What is shown, in words.
    QString text() const;

private:
    void tint();

    double changed_ = 0.0;
    QLabel* before_;
    QLabel* arrow_;
    QLabel* after_;
    QLabel* change_;
    QLabel* sentence_;
    QProgressBar* bar_;
};

/// "97.7 %", or "0.412" of another figure than accuracy.
QString figureText(const QString& figure, double value);

} // namespace dclscope
