// SPDX-License-Identifier: GPL-3.0-or-later
// What a layer does with what the network is shown, before and after the edits: rasters of spikes, or maps.
#pragma once

#include "core/experiments/running_network.h"
#include "widgets/style/theme.h"

#include <QRectF>
#include <QString>
#include <QWidget>

#include <array>

class QPainter;

namespace dclscope {

class TryResponseMap : public QWidget {
    Q_OBJECT

public:
    explicit TryResponseMap(QWidget* parent = nullptr);

    void show(const experiments::LayerResponse& before, const experiments::LayerResponse& after);
    using QWidget::show;
    /// What is shown in numbers: "412 spikes, then 388".
    QString summary() const;
    QString readingAt(const QPointF& where) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {290, heightForWidth(290)}; }
    QSize minimumSizeHint() const override { return {200, 60}; }

signals:
    void hovered(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    bool isRaster() const { return before_.kind == experiments::LayerResponse::Kind::Spikes; }
    bool comparable() const { return before_.values.size() == after_.values.size(); }
    QRectF fitted(const QRectF& box) const;
    void drawSpikes(QPainter& painter, const QRectF& box, const experiments::LayerResponse& of,
                    const experiments::LayerResponse& beside, const QColor& alone) const;
    void drawValues(QPainter& painter, const QRectF& box, const experiments::LayerResponse& of,
                    const ThemeColors& colors) const;

    experiments::LayerResponse before_;
    experiments::LayerResponse after_;
    double limit_ = 1.0;          ///< of colours, for both
    std::array<QRectF, 2> boxes_; ///< in the last painting
};

} // namespace dclscope
