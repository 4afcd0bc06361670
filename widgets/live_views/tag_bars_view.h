// SPDX-License-Identifier: GPL-3.0-or-later
// The labels that score highest at this moment, as bars; those under the threshold are near misses and
// greyed.
#pragma once

#include <QString>
#include <QWidget>

#include <cstddef>
#include <optional>
#include <vector>

namespace dclscope {

/// One bar.
struct TagBar {
    QString label;
    float score = 0.0F;               ///< 0 to 1
    bool quiet = false;               ///< never counts as heard, whatever its score: the background class
    std::size_t number = 0;           ///< of the label, as labelThresholdMoved() says it
    std::optional<float> threshold{}; ///< where the label has one of its own
};

class TagBarsView : public QWidget {
    Q_OBJECT

public:
    explicit TagBarsView(QWidget* parent = nullptr);

    /// @param bars  best first; as many are drawn as there is room for
    void setBars(std::vector<TagBar> bars);
    const std::vector<TagBar>& bars() const noexcept { return bars_; }
    /// Scores under `threshold` (0 to 1) are near misses.
    void setThreshold(float threshold);
    float threshold() const noexcept { return threshold_; }

signals:
    /// The line was dragged, or moved by an arrow key; setThreshold() has been called.
    void thresholdMoved(float threshold);
    /// The line of one label alone was dragged: it had one of its own, or Shift was held.
    void labelThresholdMoved(std::size_t label, float threshold);
    /// Somebody clicked on a bar, beside its line.
    void labelClicked(std::size_t label);

public:
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintBar(QPainter& painter, const QRectF& row, const TagBar& bar) const;
    /// @param nameEnd  where the name ends
    void paintLine(QPainter& painter, const QRectF& row, const TagBar& bar, double nameEnd) const;

    float thresholdOf(const TagBar& bar) const { return bar.threshold.value_or(threshold_); }
    bool isHeard(const TagBar& bar) const { return !bar.quiet && bar.score >= thresholdOf(bar); }
    /// Which row a height of the widget is in, whether there is a bar or not.
    std::size_t rowAt(double y) const;
    /// The bar at a height of the widget; behind the last one: that one.
    const TagBar& barAt(double y) const;
    bool isOnLine(const QPointF& point) const;
    void moveThreshold(double threshold);
    void moveDragged(double threshold);
    void describe();

    std::vector<TagBar> bars_;
    bool dragging_ = false;
    std::optional<std::size_t> pressed_; ///< the label on whose bar the button went down
    std::optional<std::size_t> dragged_; ///< the label whose own line it is
    float threshold_ = 0.5F;
};

} // namespace dclscope
