// SPDX-License-Identifier: GPL-3.0-or-later
// The dense kernel of the pair that is looked at, before and after the edits, what they differ by, and how both answer to
// each frequency.
#pragma once

#include "app/dclscope/workspaces/inspect/try_kernel_pair.h"
#include "widgets/style/theme.h"

#include <QRectF>
#include <QWidget>

#include <array>
#include <span>

class QPainter;

namespace dclscope {

class TryKernel : public QWidget {
    Q_OBJECT

public:
    explicit TryKernel(QWidget* parent = nullptr);

    /// As TryKernelPair::show().
    void show(const std::shared_ptr<const Run>& run, std::size_t snapshot, const std::shared_ptr<const Run>& edited,
              const TriedPlace& place);
    using QWidget::show;
    const TryKernelPair& pair() const noexcept { return pair_; }
    /// The numbers under a point of the last painting, one line; empty where there is nothing.
    QString readingAt(const QPointF& where) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {300, heightForWidth(300)}; }

signals:
    void hovered(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void describe();
    double mapHeight(double width) const;
    void drawMap(QPainter& painter, const QRectF& box, std::span<const float> values, double limit,
                 const ThemeColors& colors) const;
    void drawResponses(QPainter& painter, const QRectF& box, const ThemeColors& colors) const;
    std::span<const float> responseOf(const LayerKernel& kernel) const;
    QString responseTitle() const;

    TryKernelPair pair_;
    std::array<QRectF, 3> maps_; ///< before, after, difference in the last painting
};

} // namespace dclscope
