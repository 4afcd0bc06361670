// SPDX-License-Identifier: GPL-3.0-or-later
// Where the time between a sound and its label on the screen goes, as it is seen behind the status line.
#pragma once

#include "core/tagging/latency.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace dclscope {

class LatencyMeter;
struct ModelFacts;

/// A row for each part: where it begins and ends in the time between sound and label, and two figures.
class LatencyBars : public QWidget {
    Q_OBJECT

public:
    explicit LatencyBars(QWidget* parent = nullptr);

    void setBudget(const LatencyBudget& budget);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QString name;
        double begin = 0.0; ///< milliseconds behind the sound, usually
        LatencyFigure figure;
        bool isSum = false;
    };
    int nameWidth() const;
    int figureWidth() const;
    void paintRow(QPainter& painter, const Row& row, const QRectF& area, double longest) const;

    QList<Row> rows_;
};

/// Goes away when something else is clicked, or with Esc. Shows what is measured meanwhile.
class LatencyPopup : public QFrame {
    Q_OBJECT

public:
    /// @param meter  outlives this
    explicit LatencyPopup(const LatencyMeter& meter, QWidget* parent = nullptr);

    /// How often windows are looked at, and why.
    void setFacts(const ModelFacts& facts);
    /// Opens above a widget.
    void open(const QWidget& anchor);
    void refresh();
    /// What it says of how often this machine can look.
    QString sentence() const;

private:
    QString sentenceNow() const;

    const LatencyMeter& meter_;
    QLabel* count_;
    LatencyBars* bars_;
    QLabel* sentence_;
    QTimer clock_;
    double hopSeconds_ = 0.0;
    double slowWindowSeconds_ = 0.0;
};

} // namespace dclscope
