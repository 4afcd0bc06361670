// SPDX-License-Identifier: GPL-3.0-or-later
// The views of layers with learned delays: matrix, ridgeline, receptive field.
#pragma once

#include "widgets/views/delay_picture.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/picture_view.h"
#include "widgets/views/ridgeline_picture.h"

namespace dclscope {

/// Neurons by inputs, colour by delay or weight. Clicking a row chooses a neuron.
class DelayMatrix : public PictureView {
    Q_OBJECT

public:
    explicit DelayMatrix(QWidget* parent = nullptr);
    MatrixQuantity quantity() const noexcept { return delays_.quantity(); }

public slots:
    void setQuantity(dclscope::MatrixQuantity quantity);

signals:
    void neuronChosen(int neuron);

private:
    DelayPicture& delays_;
};

/// Distribution of delays over epochs.
class Ridgeline : public PictureView {
    Q_OBJECT

public:
    explicit Ridgeline(QWidget* parent = nullptr);
    int axis() const noexcept { return static_cast<int>(ridges_.axis()); }

public slots:
    /// Learned axis (row of P) that is shown.
    void setAxis(int axis);

private:
    RidgelinePicture& ridges_;
};

/// One neuron: input channel by delay.
class ReceptiveField : public PictureView {
    Q_OBJECT

public:
    explicit ReceptiveField(QWidget* parent = nullptr);
    int neuron() const noexcept { return static_cast<int>(field_.neuron()); }

public slots:
    /// Clamped to the layer's neurons. Page Up and Page Down step through them.
    void setNeuron(int neuron);

signals:
    void neuronChanged(int neuron);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    FieldPicture& field_;
};

} // namespace dclscope
