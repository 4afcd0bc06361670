// SPDX-License-Identifier: GPL-3.0-or-later
// What the stages of a convolutional network answer to: their feature maps over the time axis of the spectrogram, the first
// stage at the top.
#pragma once

#include "core/tagging/network_insight.h"
#include "widgets/live_views/scrolling_plot.h"

#include <QImage>
#include <QStringList>

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace dclscope {

/// The newest window is seen whole; of older ones what no newer one covers.
class ActivationView : public ScrollingPlot {
    Q_OBJECT

public:
    /// What is kept, so that one can look back.
    static constexpr std::size_t kMostWindows = 60;

    using InsightPointer = std::shared_ptr<const NetworkInsight>;

    explicit ActivationView(QWidget* parent = nullptr);

    /// Starts anew. @param centresHz  of the front end's bands, ascending
    void setBands(std::vector<double> centresHz);
    /// What the network made of a window that began then.
    void addInsight(InsightPointer insight, double startSeconds);
    /// The strongest channels of one stage, counted from 0; nothing: all stages side by side.
    void setStage(std::optional<std::size_t> stage);
    std::optional<std::size_t> stage() const noexcept { return stage_; }
    /// "stage 2 · 48 channels · 8 × 15" each: rows over frequency, columns over time. None before the first window.
    QStringList stageNames() const;
    /// Rows of the picture from above: "stage 1", or "all channels", "channel 17".
    QStringList rowNames() const;

signals:
    /// The network has said what stages it has.
    void stagesKnown();
    /// A row was clicked: that stage is wanted, or all of them again.
    void stageWanted(std::optional<std::size_t> stage);

protected:
    void paintData(QPainter& painter, const QRectF& plot) override;
    void paintAxis(QPainter& painter, const QRectF& plot) override;
    bool isEmpty() const override { return kept_.empty(); }
    ColorKey key() const override;
    QColor markColor() const override;
    QString reading(double time, const QPointF& point, const QRectF& plot) const override;
    void themeChanged() override { forgetPictures(); }
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Kept {
        double start = 0.0;
        InsightPointer insight;
        std::vector<QImage> pictures; ///< of all rows; none until they are painted
    };
    /// Values of the darkest and brightest colours of a stage: the largest so far.
    struct Tops {
        float departure = 0.0F, channel = 0.0F;
    };

    void followStrength(const NetworkInsight& insight);
    void chooseChannels();
    void forgetPictures();
    std::size_t rowCount() const;
    QRectF rowArea(std::size_t row, const QRectF& plot) const;
    std::optional<std::size_t> rowAt(const QPointF& point, const QRectF& plot) const;
    const StageInsight& stageOf(const NetworkInsight& insight, std::size_t row) const;
    /// A row's values; nothing where the window has none of them.
    const std::vector<float>* valuesOf(const NetworkInsight& insight, std::size_t row) const;
    QImage pictureOf(const NetworkInsight& insight, std::size_t row) const;
    void paintRow(QPainter& painter, const QRectF& plot, std::size_t row) const;
    void describe();

    std::vector<double> centresHz_;
    std::deque<Kept> kept_; ///< in the order of time
    std::optional<std::size_t> stage_;
    std::vector<std::size_t> channels_; ///< of that stage; a channel keeps its row as long as it is among the strongest
    std::vector<Tops> tops_;            ///< per stage
};

} // namespace dclscope
