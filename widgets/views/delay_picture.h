// SPDX-License-Identifier: GPL-3.0-or-later
// Delays of one learned axis as a matrix: a row per neuron, a column per input, a colour per delay.
#pragma once

#include "widgets/session/neuron_answers.h"
#include "widgets/style/color_map.h"
#include "widgets/views/label_groups.h"
#include "widgets/views/matrix_order.h"
#include "widgets/views/picture.h"
#include "widgets/views/plain_scene.h"

#include <QImage>

#include <functional>
#include <memory>
#include <vector>

namespace dclscope {

/// Synapses of several elements show the mean delay weighted by |weight|, and the sum of their weights. What has little
/// weight may be pale: its delay says little.
class DelayPicture : public Picture {
public:
    /// @param reading  when labels that neurons answer to are found; until then rows stand as they are stored
    explicit DelayPicture(PlainReading reading = PlainReading::AtOnce) : reading_(reading) {}

    void look(const ViewState& state) override;
    QString subject() const override;
    /// Row (neuron) and column (input) under a point.
    std::optional<ChannelPlace> placeAt(const QPointF& where) const override;
    /// The first element of the synapse under a point.
    std::optional<std::size_t> elementAt(const QPointF& where) const override;
    /// The part of an element's cell that the last paint() shows; nothing where it shows none of it.
    std::optional<QRectF> cellOf(std::size_t element) const;
    std::optional<QPointF> pointOf(std::size_t element) const override;
    void refresh() override;
    void setWaker(std::function<void()> waker) override { waker_ = std::move(waker); }
    bool isReading() const override { return !finder_.isIdle(); }
    /// Has the second one's neurons and inputs stand in the order of this one's, where they are as many.
    void standBeside(Picture& second) override;
    /// Which neuron and input stand at each place, and by Order::Label the groups that they stand in.
    const MatrixOrder& places() const noexcept { return places_; }
    const std::vector<LabelGroup>& groups() const noexcept { return rowGroups_; }
    /// What a cell of the matrix stands for at the moment that is shown, in steps and as a sum.
    double delayOf(std::size_t out, std::size_t in) const { return delayOf(scene_.state(), out, in); }
    double weightOf(std::size_t out, std::size_t in) const { return weightOf(scene_.state(), out, in); }

protected:
    void chosen(const RunPointer& run, std::size_t) override { run_ = run; }
    void runChanged() override { sort(); }
    QString whyEmpty() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    double delayOf(const LayerState& state, std::size_t out, std::size_t in) const;
    double weightOf(const LayerState& state, std::size_t out, std::size_t in) const;
    /// The order of the last epoch, so that rows stay in their places while a film runs.
    void sort();
    void findPlaces();
    void sortByLabel(const SynapseMatrix& matrix);
    void wantAnswers();
    QString labelTitle() const;
    void drawAxes(QPainter& painter, const ThemeColors& colors) const;
    /// "neuron", "neuron, by mean delay".
    QString ordered(const QString& what) const;
    void fillImage(const ThemeColors& colors);
    QRectF cellRect(std::size_t out, std::size_t in) const;
    void drawBar(QPainter& painter, const ThemeColors& colors, const QRectF& bar) const;
    /// What the bar's ends are, as a line where it has no room.
    QString endsOfColors() const;

    /// Where a thread leaves what it has found.
    struct Inbox {
        std::mutex guard;
        AnswerFinder::Pointer found;
    };

    PlainReading reading_;
    std::function<void()> waker_;
    RunPointer run_;
    AnswerFinder::Pointer answers_; ///< of run_, or of one that was shown before
    RunPointer asked_;
    std::shared_ptr<Inbox> inbox_ = std::make_shared<Inbox>();
    std::vector<LabelGroup> rowGroups_;
    std::vector<LabelGroup> columnGroups_;
    Quantity quantity_ = Quantity::Delay;
    Order order_ = Order::Index;
    bool strength_ = true;
    bool follows_ = false; ///< the order is another picture's
    MatrixOrder places_;
    std::vector<std::size_t> rowOf_, columnOf_; ///< the other way round: where each neuron and each input stands
    QImage image_;
    QRectF visible_;      ///< in cells
    AnswerFinder finder_; ///< last: its thread must end before what it tells goes
};

} // namespace dclscope
