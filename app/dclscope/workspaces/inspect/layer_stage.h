// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of Inspect: the picture of one layer, and the switch between the ways to draw it.
#pragma once

#include "core/run/run.h"
#include "widgets/render/poster.h"

#include <QWidget>

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QStackedWidget;

namespace dclscope {

class DelayMatrix;
class KernelCanvas;
class PictureView;
class ReceptiveField;
class Ridgeline;
class SegmentedControl;

/// The ways to look at a layer; which of them there are depends on how many axes it learns.
enum class StageView { OneChannel, Grid, Overlay, Delays, Ridgeline, Field };

class LayerStage : public QWidget {
    Q_OBJECT

public:
    explicit LayerStage(QWidget* parent = nullptr);

    /// @param run  nullptr to show nothing. The chosen view is kept where the new layer has it.
    void setRun(const std::shared_ptr<const Run>& run, std::size_t layer);
    StageView view() const noexcept { return view_; }
    const std::shared_ptr<const Run>& run() const noexcept { return run_; }
    /// What is shown, as a figure outside of the window is told.
    RenderOptions renderOptions() const;
    /// The picture that is shown.
    PictureView& picture() const;

public slots:
    void setView(dclscope::StageView view);
    /// The next or previous way to look at the layer.
    void stepView(int by);
    void setEpoch(double epoch);
    void setNeuron(int neuron);

signals:
    void hovered(const QString& text);
    void viewChanged(dclscope::StageView view);

private:
    QWidget* buildHeader();
    void connectPictures();
    void offerViews();
    void showOptions();
    void setChannelRanges();

    std::shared_ptr<const Run> run_;
    std::size_t layer_ = 0;
    double epoch_ = 0.0;
    StageView view_ = StageView::Overlay;
    std::vector<StageView> offered_;

    QWidget* header_ = nullptr;
    SegmentedControl* switch_;
    QStackedWidget* stack_;
    KernelCanvas* kernel_;
    DelayMatrix* delays_;
    Ridgeline* ridges_;
    ReceptiveField* field_;
    QLabel* outLabel_;
    QSpinBox* outBox_;
    QLabel* inLabel_;
    QSpinBox* inBox_;
    QComboBox* quantityBox_;
    QComboBox* axisBox_;
    QCheckBox* footprintBox_;
};

} // namespace dclscope
