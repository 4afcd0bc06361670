// SPDX-License-Identifier: GPL-3.0-or-later
// One neuron while somebody listens: what comes to it, the same behind its delays, and its membrane.
#pragma once

#include "core/run/view_state.h"
#include "core/tagging/recent_sound.h"
#include "core/tagging/streaming_tagger.h"
#include "widgets/session/coincidence_listener.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QStackedWidget;

namespace dclscope {

class CoincidencePicture;
class PictureView;
class RasterView;

/// Stays open beside the window. The newest window that rose above the noise is shown, at most ten times a second: what was
/// said stays to be looked at when it is quiet again, and while it leaves the window.
class LiveCoincidence : public QDialog {
    Q_OBJECT

public:
    /// @param raster  a click on a neuron there opens it; the one that is shown is marked. Must outlive this.
    LiveCoincidence(RasterView& raster, QWidget* parent);

    /// What listens from here on.
    void setModel(const ModelChoice& model) { listener_.setModel(model); }
    /// Its layers; nothing has been heard.
    void begin(const ModelFacts& facts);
    void take(const TagFrame& frame);
    /// Shows a moment that is looked back at, also where nothing rose above the noise.
    /// @param endSeconds  the window's end, in seconds of the stream
    void showMoment(double endSeconds, const RecentSound& sound);
    /// Opens with the neuron that was shown last, or the first one.
    void open() override;
    /// Opens with a neuron. @param layer  0: the first hidden one; the outputs are the last
    void watch(std::size_t layer, std::size_t neuron);

    QComboBox& layerBox() const noexcept { return *layer_; }
    QSpinBox& neuronBox() const noexcept { return *neuron_; }
    QCheckBox& holdBox() const noexcept { return *hold_; }
    const CoincidencePicture& picture() const noexcept { return *picture_; }
    /// Why there is no picture; empty while there is one.
    QString message() const;

signals:
    /// It came up, or to the front.
    void opened();
    /// Another window is drawn.
    void shown();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeControls();
    void chooseLayer();
    void choose();
    void ask();
    void showFound(const std::shared_ptr<const Run>& run, const WindowWish& place,
                   const std::shared_ptr<const Coincidence>& found);
    void say(const QString& message);

    RasterView& raster_;
    CoincidenceListener listener_;
    std::vector<std::size_t> neurons_;      ///< by layer, the outputs last; empty: the network does not spike
    std::optional<std::size_t> background_; ///< label that means "none of the others"
    bool named_ = false; ///< since something rose above the noise, a window was named by another label
    double windowSeconds_ = 0.0;
    HeardWindow window_; ///< that is shown, or will be
    bool anew_ = false;  ///< another one, or another neuron, came since it was asked for
    QTimer pause_;       ///< until it is asked again
    QComboBox* layer_;
    QSpinBox* neuron_;
    QCheckBox* hold_;
    QStackedWidget* pages_;
    QLabel* message_;
    CoincidencePicture* picture_; ///< owned by its view
    PictureView* view_;
    QLabel* reading_;
};

} // namespace dclscope
