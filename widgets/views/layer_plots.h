// SPDX-License-Identifier: GPL-3.0-or-later
// Plots beside a layer's picture: where positions lie now and at first, and how width and drift went.
#pragma once

#include "widgets/views/layer_scene.h"

#include <QWidget>

#include <algorithm>

class QCPBars;
class QCPGraph;
class QCPAxisRect;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;
class QTimer;

namespace dclscope {

class LayerPlots : public QWidget {
    Q_OBJECT

public:
    explicit LayerPlots(QWidget* parent = nullptr);
    ~LayerPlots() override;

    /// @param run  nullptr to show nothing. The plots keep it alive.
    void setRun(RunPointer run, std::size_t layer);
    /// The plots follow at most 30 times a second.
    void setEpoch(double epoch);
    QCustomPlot& plot() const noexcept { return *plot_; }
    /// Height of all plots when one with its axis titles is so high; curves over one another share their epochs.
    int heightFor(int onePlot) const;
    /// As low as it may be: plots grow where there is room, and scroll nobody away.
    QSize sizeHint() const override { return {300, std::max(200, minimumHeight())}; }

signals:
    /// A click in a plot over epochs asks for that epoch.
    void epochRequested(double epoch);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct HistogramPanel {
        std::size_t axis = 0;
        double low = 0.0;
        double high = 1.0;
        std::size_t bins = 1;
        QCPGraph* first = nullptr; ///< only where there are several epochs
        QCPGraph* now = nullptr;
    };

    void rebuild();
    void shareEpochs();
    void fitTitles();
    QCPAxisRect* addRect(const QString& xTitle, const QString& yTitle);
    void addHistogram(std::size_t axis);
    void addCurve(const QString& title, const std::vector<double>& values);
    void restyle();
    void addFirst(HistogramPanel& panel, QCPAxisRect& rect);
    void addKey(QCPAxisRect& rect);
    void refresh();
    void fillHistogram(QCPGraph& graph, const HistogramPanel& panel, const LayerState& state) const;

    LayerScene scene_;
    QCustomPlot* plot_;
    QTimer* follow_;
    std::vector<HistogramPanel> histograms_;
    std::vector<QCPItemStraightLine*> playheads_; ///< of the curves, in their order
    QCPItemText* keyNow_ = nullptr;
    QCPItemText* keyFirst_ = nullptr;
};

} // namespace dclscope
