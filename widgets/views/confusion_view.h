// SPDX-License-Identifier: GPL-3.0-or-later
// Which labels are taken for which: a matrix of kept-out examples, what they are by what they were named.
#pragma once

#include "widgets/style/theme.h"

#include <QStringList>
#include <QWidget>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace dclscope {

class ConfusionView : public QWidget {
    Q_OBJECT

public:
    using Counts = std::vector<std::vector<std::size_t>>;

    explicit ConfusionView(QWidget* parent = nullptr);

    /// @param labels  their names; those that are missing are called by their numbers
    /// @param counts  [true label][named label]; empty to show nothing
    void setCounts(const QStringList& labels, const Counts& counts);
    bool isEmpty() const noexcept { return counts_.empty(); }
    /// What the cell at a point says, one line; empty beside the matrix.
    QString readingAt(const QPointF& where) const;
    /// Draws into any painter.
    void paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;

    QSize sizeHint() const override { return {260, 270}; }
    QSize minimumSizeHint() const override { return {180, 170}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString label(std::size_t index) const;
    QRectF plotRect(const QRectF& area) const;
    std::optional<std::pair<std::size_t, std::size_t>> cellAt(const QPointF& where) const;
    void drawLabels(QPainter& painter, const QRectF& plot, const ThemeColors& colors) const;
    void drawNumbers(QPainter& painter, const QRectF& plot, const ThemeColors& colors) const;
    double rowSum(std::size_t row) const;

    QStringList labels_;
    Counts counts_;
    std::vector<float> shares_; ///< what colours tell: strength by share of the row, positive where it is wrong
    QString reading_;
};

} // namespace dclscope
