// SPDX-License-Identifier: GPL-3.0-or-later
// Loss and accuracy of a training as they grow, and those of earlier ones as thin curves behind.
#pragma once

#include "core/run/run.h"
#include "widgets/style/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace dclscope {

/// The curves of one run.
struct RunCurves {
    QString name;
    std::vector<EpochMetrics> rows;
};

/// From where to where the axis of values goes.
struct ValueRange {
    double low = 0.0;
    double high = 1.0;
};

/// Losses: from 0 with a little air on top, at most five times their median, for the first epochs may lose ten times as
/// much as all others, which then would lie on the ground. Shares named right: up to 1, from a tenth below the least at
/// most. Of no values: from 0 to 1.
ValueRange rangeOfLosses(std::vector<double> losses);
ValueRange rangeOfShares(const std::vector<double>& shares);

class CurvesView : public QWidget {
    Q_OBJECT

public:
    explicit CurvesView(QWidget* parent = nullptr);

    /// @param epochs  the training's last epoch: the axis ends there from the beginning
    void setRun(const std::vector<EpochMetrics>& rows, double epochs);
    void setEarlier(std::vector<RunCurves> runs);
    const std::vector<RunCurves>& earlier() const noexcept { return earlier_; }
    const std::vector<EpochMetrics>& rows() const noexcept { return rows_; }
    /// What was measured in the epoch at x, one line; empty where nothing was.
    QString readingAt(double x) const;
    /// Says that losses far above the others are cut off, and how far they go; empty where none are.
    QString cutText() const;
    /// Draws into any painter.
    void paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;

    QSize sizeHint() const override { return {560, 200}; }
    QSize minimumSizeHint() const override { return {240, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Panel;

    std::vector<Panel> panels(QPainter& painter, const QRectF& area) const;
    Panel makePanel(bool score) const;
    void drawPanel(QPainter& painter, const Panel& panel, const ThemeColors& colors) const;
    void drawCut(QPainter& painter, const Panel& panel, const ThemeColors& colors) const;
    void drawLegend(QPainter& painter, const Panel& panel, const ThemeColors& colors) const;
    std::optional<double> epochAt(const QRectF& plot, double x) const;

    std::vector<EpochMetrics> rows_;
    std::vector<RunCurves> earlier_;
    double epochs_ = 1.0;
    std::optional<double> hover_; ///< epoch under the mouse
};

} // namespace dclscope
