// SPDX-License-Identifier: GPL-3.0-or-later
// Plots beside a layer's picture: where positions lie now and at first, and how width and drift went.
#pragma once

#include "widgets/views/layer_scene.h"
#include "widgets/views/side_plots.h"

namespace dclscope {

class LayerPlots : public SidePlots {
    Q_OBJECT

public:
    explicit LayerPlots(QWidget* parent = nullptr);

    /// @param run  nullptr to show nothing. The plots keep it alive.
    void setRun(RunPointer run, std::size_t layer);
    /// The plots follow at most 30 times a second.
    void setEpoch(double epoch);
    /// Height of all plots when one with its axis titles is so high; curves over one another share their epochs.
    int heightFor(int onePlot) const;

protected:
    void fill() override;
    void colour(const ThemeColors& colors) override;
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
    QCPAxisRect* addPlot(const QString& xTitle, const QString& yTitle);
    void addPositions(std::size_t axis);
    void addCurve(const QString& title, const std::vector<double>& values);
    void addFirst(HistogramPanel& panel, QCPAxisRect& rect);
    void fillHistogram(QCPGraph& graph, const HistogramPanel& panel, const LayerState& state) const;

    LayerScene scene_;
    std::vector<HistogramPanel> histograms_;
};

} // namespace dclscope
