// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_form.h"

#include "core/base/error.h"
#include "core/experiments/edit_text.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {
namespace {

using experiments::Edit;
using experiments::EditKey;
using experiments::EditWord;
using experiments::KeyedText;

constexpr int kFixedRows = 1; ///< the layer

QString wordsIn(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

const EditWord& wordOf(const Edit& edit) { return experiments::editWords()[edit.what.index()]; }

/// The keys that are offered: those of the word, and which elements where that is narrowed.
std::vector<EditKey> offeredKeys(const Edit& edit) {
    std::vector<EditKey> keys = wordOf(edit).keys;
    for (const EditKey& key : experiments::whereKeys())
        if (key.name != "layer" && key.name != "stage") keys.push_back(key);
    return keys;
}

QLabel* wrapped() {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

TryForm::TryForm(QWidget* parent)
    : QWidget(parent), layer_(new QComboBox), does_(wrapped()), trouble_(wrapped()), rows_(new QFormLayout) {
    layer_->setAccessibleName(tr("Layer that the edit changes"));
    layer_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layer_->setMinimumContentsLength(8);
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setVerticalSpacing(4);
    rows_->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    rows_->addRow(tr("Layer"), layer_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(does_);
    column->addLayout(rows_);
    column->addWidget(trouble_);
    connect(layer_, &QComboBox::activated, this, [this] { read(QStringLiteral("layer")); });
    setEdit(std::nullopt);
}

void TryForm::setLayers(const QStringList& names) {
    if (names == layers_) return;
    layers_ = names;
    const QSignalBlocker quiet(layer_);
    layer_->clear();
    layer_->addItem(tr("all layers"));
    layer_->addItems(names);
    if (edit_) fill(*edit_);
}

void TryForm::setEdit(const std::optional<Edit>& edit) {
    setVisible(edit.has_value());
    if (!edit) {
        edit_.reset();
        return;
    }
    if (!edit_ || edit_->what.index() != edit->what.index()) build(*edit);
    edit_ = edit;
    fill(*edit);
}

void TryForm::build(const Edit& edit) {
    while (rows_->rowCount() > kFixedRows) rows_->removeRow(kFixedRows);
    fields_.clear();
    const QString does = wordsIn(wordOf(edit).does);
    does_->setText(does.left(1).toUpper() + does.mid(1) + QLatin1Char('.'));
    for (const EditKey& key : offeredKeys(edit)) fields_.push_back({wordsIn(key.name), addField(key)});
}

QLineEdit* TryForm::addField(const EditKey& key) {
    auto* line = new QLineEdit;
    const QString name = wordsIn(key.name);
    line->setPlaceholderText(key.usual.empty() ? wordsIn(key.takes) : wordsIn(key.usual));
    line->setToolTip(tr("%1: %2").arg(wordsIn(key.says), wordsIn(key.takes)));
    line->setAccessibleName(name);
    line->setAccessibleDescription(line->toolTip());
    rows_->addRow(name, line);
    connect(line, &QLineEdit::textEdited, this, [this, name] { read(name); });
    return line;
}

/// A field that is being typed in keeps its text: "1." means 1, and is not to lose its point.
void TryForm::fill(const Edit& edit) {
    const KeyedText text = experiments::parseKeyedText(editText(edit));
    for (const Field& field : fields_) {
        const std::string* value = text.find(field.key.toStdString());
        if (!field.line->hasFocus()) field.line->setText(value == nullptr ? QString() : QString::fromStdString(*value));
    }
    const QSignalBlocker quiet(layer_);
    const int at = layer_->findText(QString::fromStdString(edit.where.layer));
    layer_->setCurrentIndex(edit.where.layer.empty() ? 0 : std::max(at, 0));
    trouble_->clear();
    trouble_->hide();
}

void TryForm::read(const QString& key) {
    if (!edit_) return;
    KeyedText text{std::string(wordOf(*edit_).name), {}};
    if (layer_->currentIndex() > 0) text.values.emplace_back("layer", layer_->currentText().toStdString());
    for (const Field& field : fields_)
        if (const QString value = field.line->text().trimmed(); !value.isEmpty())
            text.values.emplace_back(field.key.toStdString(), value.toStdString());
    try {
        Edit edit = experiments::parseEdit(text.text());
        edit.where.stage = edit_->where.stage;
        trouble_->hide();
        edit_ = edit;
        emit changed(edit, key);
    } catch (const ConfigError& error) {
        trouble_->setText(QString::fromUtf8(error.what()));
        QPalette palette = trouble_->palette();
        palette.setColor(QPalette::WindowText, Theme::instance().colors().warning);
        trouble_->setPalette(palette);
        trouble_->show();
    }
}

} // namespace dclscope
