// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of Inspect: the picture of one layer, and the switch between the ways to draw it.
#pragma once

#include "core/run/view_limits.h"
#include "widgets/render/poster.h"
#include "widgets/views/scales.h"

#include <QWidget>

#include <array>

class QStackedWidget;

namespace dclscope {

class ComparisonPicture;
class PictureView;
class StageHeader;

/// What is looked at is a ViewState; header and pictures only show it.
class LayerStage : public QWidget {
    Q_OBJECT

public:
    explicit LayerStage(QWidget* parent = nullptr);

    /// @param run    nullptr to show nothing. The view that was chosen is kept where the new layer has it.
    /// @param index  as Run::shownIndex
    /// @param other  the run beside it, perhaps the same one; nullptr where nothing is compared
    /// @param original  of an edited run the one that it was: its colours and sizes keep their meaning
    void setRun(const RunPointer& run, std::size_t index, const RunPointer& other = nullptr,
                const RunPointer& original = nullptr);
    const RunPointer& run() const noexcept { return run_; }
    /// View and epoch are always there, as long as there is a layer; `playing` and edits are not the stage's.
    const ViewState& viewState() const noexcept { return state_; }
    /// Shows what the state says, moved into what the layer has. Its runs and its layer are taken to be the stage's.
    void show(const ViewState& state);
    using QWidget::show;
    /// What is shown, as a figure outside of the window is told.
    RenderOptions renderOptions() const;
    /// The same for a film: as large as the picture itself, which is enough for one.
    RenderOptions filmOptions() const;
    /// Whether the picture that is shown waits for something; arrived() says when it is there.
    bool isReading() const;
    /// The picture that is shown.
    PictureView& picture() const;

public slots:
    void setView(dclscope::View view);
    /// The next or previous way to look at the layer.
    void stepView(int by);
    /// The next or previous neuron, channel or page of channels, where the view shows one at a time.
    void stepPlace(int by);
    /// Points at the next or previous element that is drawn.
    void stepElement(int by);
    /// Pins the element that is pointed at, or lets it go; false when there is none.
    bool pinPointed();
    /// Lets all pins go.
    void dropPins();
    void setEpoch(double epoch);
    /// Values of a plain tensor have been read.
    void refreshValues();

signals:
    void arrived();
    void hovered(const QString& text);
    /// Somebody wants to go into another layer of the run, as Run::shownIndex.
    void layerWanted(std::size_t index);
    /// Somebody chose to look at something else; not for epochs, nor for what was told from outside.
    void viewStateChanged();

private:
    Shown shown() const;
    bool isEdited() const noexcept { return original_ && original_ != run_; }
    std::optional<Scales> givenScales() const;
    QString whyNoLabels() const;
    ViewState within(ViewState state) const;
    void togglePin(std::size_t element);
    void beginAnew();
    void change(ViewState wanted);
    void refresh();
    void openPlace(const QPointF& where);
    PictureView* addPicture(View view, const QString& name, const QString& description, const Shown& of = {});
    PictureView* addView(std::unique_ptr<Picture> picture, const QString& name, const QString& description);

    RunPointer run_;
    RunPointer other_;
    RunPointer original_; ///< what an edited run was made of
    std::size_t layer_ = 0;
    ViewState state_;
    std::optional<View> chosen_; ///< the view that somebody wanted; empty: what suits the layer
    ChannelPlace aside_; ///< Channels begins somewhere of its own: its place while another view is shown, and theirs
                         ///< while it is

    StageHeader* header_;
    QStackedWidget* stack_;
    PictureView* kernel_;
    PictureView* delays_;
    PictureView* ridges_;
    PictureView* field_;
    PictureView* neurons_;
    PictureView* dense_;
    PictureView* coincidence_;
    PictureView* atlas_;
    PictureView* plainKernels_;
    PictureView* plainValues_;
    PictureView* plainDense_;
    ComparisonPicture* comparison_; ///< owned by its view
    PictureView* comparisonView_;
};

} // namespace dclscope
