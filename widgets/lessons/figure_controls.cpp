// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/figure_controls.h"

#include "widgets/lessons/figure_picture.h"
#include "widgets/lessons/lesson_text.h"
#include "widgets/style/format.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>

#include <cmath>
#include <string_view>

namespace dclscope {
namespace {

constexpr int kPerLine = 2; ///< settings beside one another

QString textOfSetting(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A slider counts steps.
int sliderStep(const lessons::FigureSetting& setting, double value) {
    return static_cast<int>(std::lround((value - setting.low) / (setting.step > 0.0 ? setting.step : 1.0)));
}

} // namespace

FigureControls::FigureControls(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
}

void FigureControls::setPicture(FigurePicture* picture) {
    delete held_;
    held_ = nullptr;
    rows_.clear();
    picture_ = picture;
    if (picture_ == nullptr || picture_->kind() == "view" || picture_->kind() == "training") return;
    held_ = new QWidget;
    grid_ = new QGridLayout(held_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(10);
    grid_->setVerticalSpacing(4);
    for (int column = 0; column < kPerLine; ++column) grid_->setColumnStretch(2 * column + 1, 1);
    int index = 0;
    for (const lessons::FigureSetting& setting : lessons::figureSettings(picture_->kind()))
        if (!setting.free && picture_->offers(setting.key)) addRow(setting, index++);
    layout()->addWidget(held_);
    refresh();
}

void FigureControls::addRow(const lessons::FigureSetting& setting, int index) {
    Row row = setting.list ? lineRow(setting) : setting.choices.empty() ? sliderRow(setting) : choiceRow(setting);
    row.key = setting.key;
    row.name = new QLabel(settingName(setting));
    row.name->setBuddy(row.control);
    row.control->setAccessibleName(settingName(setting));
    grid_->addWidget(row.name, index / kPerLine, 2 * (index % kPerLine));
    QWidget* shown = row.control->parentWidget() != nullptr ? row.control->parentWidget() : row.control;
    grid_->addWidget(shown, index / kPerLine, 2 * (index % kPerLine) + 1);
    rows_.push_back(std::move(row));
}

FigureControls::Row FigureControls::choiceRow(const lessons::FigureSetting& setting) {
    auto* box = new QComboBox;
    for (const std::string_view choice : setting.choices) box->addItem(lessonText(choice), textOfSetting(choice));
    const std::string key(setting.key);
    connect(box, &QComboBox::activated, this, [this, box, key] {
        picture_->change(key, box->currentData().toString().toStdString());
        take();
    });
    return {key, box, nullptr,
            [this, box, key] { box->setCurrentIndex(box->findData(QString::fromStdString(picture_->valueOf(key)))); }};
}

FigureControls::Row FigureControls::sliderRow(const lessons::FigureSetting& setting) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, sliderStep(setting, setting.high));
    slider->setPageStep(std::max(1, slider->maximum() / 10));
    auto* value = new QLabel;
    value->setMinimumWidth(value->fontMetrics().horizontalAdvance(QStringLiteral("−00.00")));
    row->addWidget(slider, 1);
    row->addWidget(value);
    const std::string key(setting.key);
    connect(slider, &QSlider::valueChanged, this, [this, key, low = setting.low, step = setting.step](int at) {
        if (showing_) return;
        picture_->change(key, low + at * (step > 0.0 ? step : 1.0));
        take();
    });
    return {key, slider, nullptr, [this, slider, value, key, setting] {
                const double now = picture_->numberOf(key);
                slider->setValue(sliderStep(setting, now));
                value->setText(formatNumber(now));
                slider->setAccessibleDescription(value->text());
            }};
}

FigureControls::Row FigureControls::lineRow(const lessons::FigureSetting& setting) {
    auto* line = new QLineEdit;
    const std::string key(setting.key);
    connect(line, &QLineEdit::editingFinished, this, [this, line, key] {
        if (line->text().toStdString() == picture_->valueOf(key)) return;
        picture_->change(key, line->text().toStdString());
        take();
    });
    return {key, line, nullptr, [this, line, key] { line->setText(QString::fromStdString(picture_->valueOf(key))); }};
}

void FigureControls::take() {
    refresh();
    emit changed();
}

void FigureControls::refresh() {
    if (picture_ == nullptr) return;
    showing_ = true;
    for (const Row& row : rows_) {
        row.show();
        const bool matters = picture_->matters(row.key);
        row.control->setEnabled(matters);
        row.name->setEnabled(matters);
    }
    showing_ = false;
}

} // namespace dclscope
