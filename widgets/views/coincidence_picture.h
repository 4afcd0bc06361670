// SPDX-License-Identifier: GPL-3.0-or-later
// Why a spiking neuron fires when it does: its input as it comes, the same behind its delays, and its membrane.
#pragma once

#include "widgets/session/coincidence.h"
#include "widgets/views/picture.h"
#include "widgets/views/plain_scene.h"
#include "widgets/views/soft_raster.h"

#include <QImage>

#include <memory>
#include <vector>

namespace dclscope {

/// Three parts over one axis of time; in little room what is sent is left out. Shows the checkpoint that is nearest to the epoch: networks between two checkpoints
/// would be nobody's.
class CoincidencePicture : public Picture {
public:
    /// One input's value on its way: sent at a step, there `delay` steps later.
    struct Arrival {
        std::size_t input = 0;
        std::size_t sent = 0;
        std::int64_t delay = 0;
        float value = 0.0F;
        float weight = 0.0F;
    };

    explicit CoincidencePicture(PlainReading reading) : reading_(reading) {}

    void look(const ViewState& state) override;
    /// Draws what somebody else finds from here on, such as what is heard just now; nothing is looked for any more.
    /// @param found      of the neuron that look() says; nullptr: it is still waited for
    /// @param toSeconds  when the last of it came in, in seconds of what is listened to
    void feed(CoincidenceFinder::Pointer found, double toSeconds = 0.0);
    QString subject() const override;
    QString facts() const override;
    void refresh() override;
    void setWaker(std::function<void()> waker) override { waker_ = std::move(waker); }
    bool isReading() const override { return !finder_.isIdle(); }
    void standBeside(Picture& second) override;
    QRectF comparedRect() const override { return arrived_; }
    /// Of the input's row among what arrives the first element; its tap where the neuron has several of an input.
    std::optional<std::size_t> elementAt(const QPointF& where) const override;
    std::optional<QPointF> pointOf(std::size_t element) const override;

    /// What is drawn; nullptr as long as it is not found.
    const Coincidence* coincidence() const noexcept { return found_.get(); }
    /// What arrives, in the order in which it was sent; as drawn in the second part.
    const std::vector<Arrival>& arrivals() const noexcept { return arrivals_; }
    /// Where a step lies, and where the parts do, in the last paint().
    double xOf(double step) const;
    const QRectF& sentRect() const noexcept { return sent_; }
    const QRectF& arrivedRect() const noexcept { return arrived_; }
    const QRectF& membraneRect() const noexcept { return membrane_; }
    std::size_t steps() const noexcept { return found_->charged.size(); }
    /// What the neuron is given by each input at each step, value times weight: [inputs, steps()].
    std::vector<float> given() const;
    struct Range {
        double low = 0.0;
        double high = 1.0;
    };
    const Range& membraneRange() const noexcept { return range_; }

protected:
    void chosen(const RunPointer& run, std::size_t index) override;
    void runChanged() override;
    void epochChanged() override { wish(); }
    QString whyEmpty() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    /// Where a thread leaves what it has found.
    struct Inbox {
        std::mutex guard;
        CoincidenceFinder::Pointer found;
    };

    void wish();
    void take(CoincidenceFinder::Pointer found);
    double stepMs() const { return scene_.timeStepMs().value_or(0.0); }
    QString timeText(double step) const;
    QString heardText() const;
    void placeParts(QPainter& painter, const QRectF& area);
    void drawWords(QPainter& painter, double right, double top, const ThemeColors& colors) const;
    void drawSent(QPainter& painter, const ThemeColors& colors);
    void drawArrived(QPainter& painter, const ThemeColors& colors);
    void drawMembrane(QPainter& painter, const ThemeColors& colors);
    void drawPins(QPainter& painter, const ThemeColors& colors) const;
    double nearestSpikes() const;
    void drawSpikeTimes(QPainter& painter, const ThemeColors& colors) const;
    void drawInputAxis(QPainter& painter, const QRectF& part, const ThemeColors& colors) const;
    double yOf(const QRectF& part, std::size_t input) const;
    double membraneY(double value) const;
    std::optional<std::size_t> inputAt(const QRectF& part, const QPointF& where) const;

    PlainReading reading_;
    std::function<void()> waker_;
    RunPointer run_;
    std::size_t layer_ = 0;
    bool stays_ = false; ///< the run that was chosen is the last one, edited or grown: what is drawn may stay meanwhile
    bool fed_ = false;
    double fedToSeconds_ = 0.0;
    ViewState state_;
    CoincidenceWish wished_;
    CoincidenceFinder::Pointer found_;
    std::vector<Arrival> arrivals_;
    std::shared_ptr<Inbox> inbox_ = std::make_shared<Inbox>();
    double weightLimit_ = 1.0;
    double valueLow_ = 0.0;
    double valueHigh_ = 1.0;
    Range range_; ///< of the membrane; grows, so that a film does not tremble
    QRectF sent_;
    QRectF arrived_;
    QRectF membrane_;
    QRectF visible_;    ///< x in steps
    double bar_ = 0.0;  ///< room for the colours' meaning; 0: none
    double ends_ = 0.0; ///< and for a line that says it where a bar has none
    SoftRaster raster_;
    CoincidenceFinder finder_; ///< last: its thread must end before what it tells goes
};

} // namespace dclscope
