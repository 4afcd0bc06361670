// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the picture: the ways to draw the layer, and what each of them lets one choose.
#pragma once

#include "core/run/view_limits.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QSpinBox;
class QToolButton;

namespace dclscope {

class SegmentedControl;

/// Shows a state and asks for others; what is looked at is kept by the stage.
class StageHeader : public QWidget {
    Q_OBJECT

public:
    explicit StageHeader(QWidget* parent = nullptr);

    /// @param state        confined to what the layer has
    /// @param whyNoLabels  why neurons cannot be sorted by label, a sentence; empty when they can
    void show(const ViewState& state, const Shown& shown, const QString& whyNoLabels = {});
    using QWidget::show;
    /// Views and options may stand below one another.
    QSize minimumSizeHint() const override;

signals:
    void viewWanted(dclscope::View view);
    void stateWanted(const dclscope::ViewState& state);
    /// The page, channel or neuron before (-1) or after (1).
    void stepWanted(int by);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Puts the options below the views where both have no room side by side.
    void fold();
    void offerViews(const Shown& shown);
    void showRanges(const Shown& shown);
    void showOrders(const QString& whyNoLabels);
    void showPage(const Shown& shown);
    void showOptions(const Shown& shown);
    QToolButton* addStepButton(const QString& text, const QString& name, int by);
    void connectOptions();
    void showSounds();
    void chooseSound(int index);

    ViewState state_;
    QBoxLayout* parts_;
    QHBoxLayout* options_;
    SegmentedControl* switch_;
    QToolButton* back_;
    QLabel* page_;
    QToolButton* forth_;
    QLabel* outLabel_;
    QSpinBox* outBox_;
    QLabel* inLabel_;
    QSpinBox* inBox_;
    QComboBox* quantityBox_;
    QComboBox* orderBox_;
    QCheckBox* strengthBox_;
    QComboBox* axisBox_;
    QComboBox* hiddenBox_;
    QComboBox* soundBox_;
    QCheckBox* spreadBox_;
    QCheckBox* trailsBox_;
};

} // namespace dclscope
