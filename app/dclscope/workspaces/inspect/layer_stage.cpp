// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/layer_stage.h"

#include "app/dclscope/workspaces/inspect/stage_header.h"
#include "core/run/neuron_labels.h"
#include "core/run/neurons.h"
#include "core/run/trajectory.h"
#include "core/run/view_limits.h"
#include "widgets/style/theme.h"
#include "widgets/views/comparison_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/picture_view.h"
#include "widgets/views/view_picture.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {

LayerStage::LayerStage(QWidget* parent)
    : QWidget(parent), header_(new StageHeader), stack_(new QStackedWidget),
      kernel_(addPicture(View::Overlay, tr("Kernel"),
                         tr("Every element of the kernel as a disc on the dilated grid; colour and area tell its "
                            "weight."))),
      delays_(addPicture(View::Delays, tr("Delays"),
                         tr("Matrix of neurons by input channels; colour tells the delay or the weight."))),
      ridges_(addPicture(View::Ridgeline, tr("Ridgeline"),
                         tr("Distribution of delays or positions, one ridge per epoch."))),
      field_(addPicture(View::Field, tr("Receptive field"),
                        tr("Input channels of one neuron at their delays; colour tells the weight."))),
      neurons_(addPicture(View::Neurons, tr("Neurons"), tr("One delay per neuron, from the shortest to the longest."))),
      dense_(addPicture(View::Kernel, tr("Dense kernel"),
                        tr("The kernel as it is constructed beside its elements, and its frequency response."))),
      coincidence_(addPicture(View::Coincidence, tr("Coincidence"),
                              tr("What comes to one neuron, the same behind its delays, and its membrane."))),
      atlas_(addPicture(View::Atlas, tr("Atlas"),
                        tr("Every layer of the run: density of positions or histogram of delays."))),
      plainKernels_(addPicture(View::Channels, tr("Plain kernels"),
                               tr("Kernels of a convolution as small pictures; colour tells the value."),
                               PlainLayer())),
      plainValues_(addPicture(View::Values, tr("Values"),
                              tr("A matrix as colours, or a vector as a plot over its index."), PlainLayer())),
      plainDense_(addPicture(View::Kernel, tr("Kernel"), tr("A kernel of a convolution and its frequency response."),
                             PlainLayer())),
      comparison_(new ComparisonPicture(PlainReading::Later)),
      comparisonView_(addView(std::unique_ptr<Picture>(comparison_), tr("Comparison"),
                              tr("Two layers side by side on common scales, and what they differ by."))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(stack_, 1);
    header_->hide();
    connect(header_, &StageHeader::viewWanted, this, &LayerStage::setView);
    connect(header_, &StageHeader::stateWanted, this, &LayerStage::change);
    connect(header_, &StageHeader::stepWanted, this, &LayerStage::stepPlace);
}

PictureView* LayerStage::addPicture(View view, const QString& name, const QString& description, const Shown& of) {
    return addView(makePicture(view, of, PlainReading::Later), name, description);
}

PictureView* LayerStage::addView(std::unique_ptr<Picture> drawn, const QString& name, const QString& description) {
    auto* picture = new PictureView(std::move(drawn));
    picture->setAccessibleName(name);
    picture->setAccessibleDescription(description);
    stack_->addWidget(picture);
    connect(picture, &PictureView::arrived, this, &LayerStage::arrived);
    connect(picture, &PictureView::hovered, this, &LayerStage::hovered);
    connect(picture, &PictureView::pinWanted, this, &LayerStage::togglePin);
    connect(picture, &PictureView::clicked, this, &LayerStage::openPlace);
    connect(picture, &PictureView::zoomChanged, this, [this, picture] {
        ViewState wanted = state_;
        wanted.zoom = picture->zoom();
        change(wanted);
    });
    return picture;
}

bool LayerStage::isReading() const { return picture().picture().isReading(); }

Shown LayerStage::shown() const { return run_ ? shownAt(*run_, layer_) : Shown(); }

/// A sentence; empty where neurons can be sorted by label.
QString LayerStage::whyNoLabels() const {
    const std::string reason = run_ ? whyNoNeuronLabels(*run_, layer_) : std::string();
    return reason.empty() ? QString()
                          : tr("Neurons cannot be sorted by label: %1.").arg(QString::fromStdString(reason));
}

/// The state moved into what is there.
ViewState LayerStage::within(ViewState state) const {
    state = confined(std::move(state), shown());
    if (state.order == Order::Label && !whyNoLabels().isEmpty()) state.order = Order::Index;
    return state;
}

void LayerStage::setRun(const RunPointer& run, std::size_t index, const RunPointer& beside,
                        const RunPointer& original) {
    const bool other = !run || !run_ || run->path != run_->path || index != layer_;
    if (other || !beside) state_.otherLayer.clear();
    if (!beside || !run || !run_ || run->path != run_->path) state_.otherEpoch.reset();
    state_.compare = beside != nullptr;
    other_ = beside;
    original_ = original;
    run_ = run;
    layer_ = index;
    if (other) {
        state_.zoom = {};
        if (state_.view == View::Channels) std::swap(state_.out, aside_.out), std::swap(state_.in, aside_.in);
        aside_ = {}; // the new layer's channels are shown from the first one on
        state_.view = chosen_;
        beginAnew();
    }
    if (const Shown now = shown()) {
        state_.runs = {run_->path.string()};
        state_.layer = now.name();
        state_ = within(state_);
        if (other && state_.view == View::Channels)
            aside_ = {std::exchange(state_.out, 0), std::exchange(state_.in, 0)};
    }
    refresh();
}

void LayerStage::togglePin(std::size_t element) {
    const Pin pin{state_.layer, element};
    ViewState wanted = state_;
    if (std::erase(wanted.pins, pin) == 0) wanted.pins.push_back(pin);
    change(wanted);
}

void LayerStage::stepElement(int by) { picture().stepElement(by); }

bool LayerStage::pinPointed() {
    const auto element = picture().pointed();
    if (element) togglePin(*element);
    return element.has_value();
}

void LayerStage::dropPins() {
    ViewState wanted = state_;
    wanted.pins.clear();
    change(wanted);
}

/// Of delays the first picture is what one neuron listens to, one that has something to tell.
void LayerStage::beginAnew() {
    const Shown now = shown();
    if (chosen_ || now.layer == nullptr || axesOf(now) != 1 || now.layer->place != Place::Synapse || inputsOf(now) < 2)
        return;
    state_.view = View::Field;
    LayerState last;
    Trajectory(*run_, layer_).at(run_->snapshots.back().epoch, last);
    state_.out = tellingNeuron(*now.layer, last);
}

void LayerStage::show(const ViewState& state) {
    const Shown now = shown();
    if (!now) return;
    chosen_ = state.view ? state.view : chosen_;
    ViewState wanted = state;
    wanted.runs = state_.runs;
    wanted.layer = state_.layer;
    wanted.playing = false;
    wanted.trying = false;
    wanted.edits.clear();
    wanted.compare = other_ != nullptr;
    wanted.view = chosen_;
    if (!wanted.epoch) wanted.epoch = state_.epoch;
    if (!wanted.view && wanted.out == 0) wanted.view = state_.view, wanted.out = state_.out;
    state_ = within(wanted);
    refresh();
}

void LayerStage::change(ViewState wanted) {
    const Shown now = shown();
    if (!now) return;
    wanted = within(wanted);
    if (wanted == state_) return;
    state_ = wanted;
    refresh();
    emit viewStateChanged();
}

/// Those of the run as it was, of which an edited one is a single moment: what an edit changed is to be seen.
std::optional<Scales> LayerStage::givenScales() const {
    if (!isEdited()) return std::nullopt;
    LayerScene scene;
    scene.setHiddenAxis(state_.hidden);
    scene.setRun(original_, layer_);
    if (!scene.hasData()) return std::nullopt;
    const LayerScene* one = &scene;
    Scales scales = measureScales({&one, 1});
    if (!run_->snapshots.empty()) scales.firstEpoch = scales.lastEpoch = run_->snapshots.front().epoch;
    return scales;
}

void LayerStage::refresh() {
    const Shown now = shown();
    header_->setVisible(static_cast<bool>(now));
    PictureView& view = picture();
    const bool otherAxes = isEdited() && view.picture().scene().hiddenAxis() != state_.hidden;
    if (!view.picture().shows(run_.get(), layer_) || otherAxes) view.setRun(run_, layer_, givenScales());
    if (comparison_->other() != other_) comparison_->setOther(other_);
    view.look(state_);
    if (state_.epoch) view.setEpoch(*state_.epoch);
    stack_->setCurrentWidget(&view);
    if (now) header_->show(state_, now, whyNoLabels());
}

void LayerStage::setView(View view) {
    const Shown now = shown();
    if (!now || view == state_.view) return;
    const auto offered = viewsOf(now);
    if (std::find(offered.begin(), offered.end(), view) == offered.end()) return;
    chosen_ = view;
    ViewState wanted = state_;
    wanted.view = view;
    wanted.zoom = {};
    if ((view == View::Channels) != (state_.view == View::Channels)) {
        std::swap(wanted.out, aside_.out);
        std::swap(wanted.in, aside_.in);
    }
    change(wanted);
    emit hovered({});
}

void LayerStage::stepView(int by) {
    const Shown now = shown();
    if (!now) return;
    const auto offered = viewsOf(now);
    const auto place = std::find(offered.begin(), offered.end(), viewOf(state_, now));
    const auto n = static_cast<std::ptrdiff_t>(offered.size());
    setView(offered[static_cast<std::size_t>(((place - offered.begin()) + by % n + n) % n)]);
}

void LayerStage::stepPlace(int by) {
    if (const Shown now = shown()) change(stepped(state_, now, by, KernelPicture::kCellsPerPage));
}

/// A click on a synapse shows what its neuron listens to, one on a kernel shows it alone.
void LayerStage::openPlace(const QPointF& where) {
    if (const auto layer = picture().picture().layerAt(where)) {
        chosen_.reset(); // what suits that layer
        if (*layer == layer_) return setView(viewsOf(shown()).front());
        return emit layerWanted(*layer);
    }
    const auto place = picture().picture().placeAt(where);
    if (!place) return;
    if (state_.view != View::Kernel) setView(state_.view == View::Delays ? View::Field : View::Channel);
    ViewState wanted = state_;
    wanted.out = place->out;
    wanted.in = place->in;
    change(wanted);
}

PictureView& LayerStage::picture() const {
    if (other_) return *comparisonView_;
    if (shown().plain != nullptr && state_.view == View::Kernel) return *plainDense_;
    if (shown().plain != nullptr) return state_.view == View::Values ? *plainValues_ : *plainKernels_;
    switch (state_.view.value_or(View::Overlay)) {
    case View::Delays: return *delays_;
    case View::Ridgeline: return *ridges_;
    case View::Field: return *field_;
    case View::Neurons: return *neurons_;
    case View::Kernel: return *dense_;
    case View::Atlas: return *atlas_;
    case View::Coincidence: return *coincidence_;
    case View::Overlay:
    case View::Channels:
    case View::Channel:
    case View::Values: break;
    }
    return *kernel_;
}

RenderOptions LayerStage::renderOptions() const {
    RenderOptions options;
    options.state = state_;
    options.other = other_;
    options.dark = Theme::instance().colors().dark;
    options.size = picture().size().expandedTo({480, 360}) * 2;
    return options;
}

RenderOptions LayerStage::filmOptions() const {
    RenderOptions options = renderOptions();
    options.size = picture().size().expandedTo({480, 360});
    return options;
}

void LayerStage::setEpoch(double epoch) {
    state_.epoch = epoch;
    // The other views catch up when they are switched to; 60 times a second only the visible one is moved.
    picture().setEpoch(epoch);
}

void LayerStage::refreshValues() {
    for (PictureView* view : {plainKernels_, plainValues_, plainDense_})
        if (view == &picture()) view->refresh();
}

} // namespace dclscope
