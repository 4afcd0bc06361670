// SPDX-License-Identifier: GPL-3.0-or-later
// Two layers side by side and what they differ by, on common scales, with one zoom and one cursor.
#pragma once

#include "core/run/view_limits.h"
#include "widgets/views/comparison_difference.h"
#include "widgets/views/picture.h"
#include "widgets/views/plain_scene.h"

#include <QStringList>

#include <array>
#include <functional>
#include <memory>

namespace dclscope {

/// The first side is what setRun() says. Both sides are drawn as its view draws them; where there is no room for three
/// beside one another, the difference stands below.
class ComparisonPicture : public Picture {
public:
    /// @param reading  when pictures that read by themselves do so
    explicit ComparisonPicture(PlainReading reading = PlainReading::AtOnce) : reading_(reading) {}

    /// The run of the second side; nullptr: the first one's. look() must follow.
    void setOther(RunPointer other);
    const RunPointer& other() const noexcept { return other_; }

    /// Takes view and choices for both sides, the second one's layer (otherLayer, or the partner) and moment.
    void look(const ViewState& state) override;
    QString subject() const override;
    QString facts() const override;
    std::optional<ChannelPlace> placeAt(const QPointF& where) const override;
    std::optional<std::size_t> elementAt(const QPointF& where) const override;
    std::optional<QPointF> pointOf(std::size_t element) const override;
    std::optional<std::size_t> layerAt(const QPointF& where) const override;
    QRectF plotRectAt(const QPointF& where) const override;
    void refresh() override;
    void setWaker(std::function<void()> waker) override;
    bool isReading() const override;

    /// The sides as they are drawn; nullptr where there is nothing, as before look().
    const Picture* first() const noexcept { return a_.get(); }
    const Picture* second() const noexcept { return b_.get(); }
    const ComparisonDifference* difference() const noexcept { return difference_.get(); }
    /// Why there is no second side, or no difference; empty where all is there.
    const QString& secondMissing() const noexcept { return secondMissing_; }
    const QString& differenceMissing() const noexcept { return differenceMissing_; }
    /// The second one's moment.
    double otherEpoch() const;

protected:
    void chosen(const RunPointer& run, std::size_t index) override;
    QString whyNoLayer() const override;
    void runChanged() override;
    void epochChanged() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    struct Panels {
        QRectF first, second, difference;
    };

    void build();
    void buildSecond(View view);
    void buildDifference(View view);
    void shareScales();
    std::optional<std::size_t> partner() const;
    Panels layOut(const QRectF& area) const;
    void spreadCursor();
    /// @param texts  the longest first: the first that fits is drawn
    QRectF drawCaption(QPainter& painter, const QRectF& panel, const QString& letter, const QStringList& texts,
                       const QColor& color, const ThemeColors& colors) const;
    QStringList captionsOf(const Run& run, double epoch) const;
    QStringList differenceCaptions() const;
    std::array<QRectF, 3> plotsAt(const QPointF& where) const;
    std::unique_ptr<Picture> makeSide(View view, const Shown& shown) const;
    ViewState secondState() const;
    void standTogether();

    PlainReading reading_;
    std::function<void()> waker_;
    RunPointer run_;
    RunPointer other_;
    std::size_t index_ = 0;
    ViewState state_;
    std::unique_ptr<Picture> a_;
    std::unique_ptr<Picture> b_;
    std::unique_ptr<ComparisonDifference> difference_;
    QString secondMissing_;
    QString differenceMissing_;
};

} // namespace dclscope
