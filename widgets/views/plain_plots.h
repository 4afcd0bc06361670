// SPDX-License-Identifier: GPL-3.0-or-later
// Plots beside a plain tensor: how its values are spread now and at first, and over all epochs.
#pragma once

#include "widgets/views/plain_scene.h"
#include "widgets/views/side_plots.h"

class QCPColorMap;

namespace dclscope {

/// Reads nothing itself: what is not read yet appears with refresh().
class PlainPlots : public SidePlots {
    Q_OBJECT

public:
    explicit PlainPlots(QWidget* parent = nullptr);

    /// @param index  as Run::shownIndex; nothing is shown of what is no plain tensor
    void setRun(std::shared_ptr<const Run> run, std::size_t index);
    /// The plots follow at most 30 times a second.
    void setEpoch(double epoch);
    const PlainScene& scene() const noexcept { return scene_; }
    /// Mean, range and what is no number, in words; empty until the values are read.
    QString numbers() const;

public slots:
    /// Takes what has been read meanwhile.
    void refresh();

signals:
    void numbersChanged(const QString& numbers);

protected:
    void fill() override;
    void colour(const ThemeColors& colors) override;

private:
    void build();
    void fillHistogram(QCPGraph& graph, const PlainDigest* digest) const;
    void fillMap();

    PlainScene scene_{PlainReading::Later};
    QCPAxisRect* nowRect_ = nullptr;
    QCPGraph* now_ = nullptr;
    QCPGraph* first_ = nullptr;
    QCPAxisRect* mapRect_ = nullptr; ///< only where there are several epochs
    QCPColorMap* map_ = nullptr;
    std::size_t mapped_ = 0; ///< digests that the map shows
    double mappedLow_ = 0.0; ///< and over which values
    double mappedHigh_ = 0.0;
};

} // namespace dclscope
