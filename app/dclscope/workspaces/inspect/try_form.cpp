// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_form.h"

#include "app/dclscope/workspaces/inspect/try_label.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/experiments/edit_text.h"
#include "widgets/style/core_words.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QFormLayout>
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
// What stands behind an entry of the list of layers: a key of the edit and its value; nothing behind all of them.
QString layerData(const QString& name) { return QLatin1String("layer=") + name; }
QString stageData(std::int64_t stage) { return QStringLiteral("stage=%1").arg(stage); }

QString wordsIn(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

const EditWord& wordOf(const Edit& edit) { return experiments::editWords()[edit.what.index()]; }

/// The keys that are offered: those of the word, and which elements where that is narrowed.
std::vector<EditKey> offeredKeys(const Edit& edit) {
    std::vector<EditKey> keys = wordOf(edit).keys;
    for (const EditKey& key : experiments::whereKeys())
        if (key.name != "layer" && key.name != "stage") keys.push_back(key);
    return keys;
}

/// What an empty field says: of a sentence with an example the example, for the field has no room for more.
QString placeholderOf(const EditKey& key) {
    if (!key.usual.empty()) return coreText(key.usual);
    const QString example =
        wordsIn(key.takes).section(QStringLiteral(", such as "), 1).section(QStringLiteral(" or "), -1);
    return example.isEmpty() ? coreText(key.takes) : TryForm::tr("such as %1").arg(example);
}

} // namespace

TryForm::TryForm(QWidget* parent)
    : QWidget(parent), layer_(new QComboBox), does_(sentenceLabel()), trouble_(sentenceLabel()),
      rows_(new QFormLayout) {
    layer_->setAccessibleName(tr("Layers that the edit changes"));
    layer_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layer_->setMinimumContentsLength(8);
    layer_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setVerticalSpacing(4);
    rows_->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    rows_->addRow(tr("where"), layer_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(does_);
    column->addLayout(rows_);
    column->addWidget(trouble_);
    connect(layer_, &QComboBox::activated, this, [this] { read(QStringLiteral("layer")); });
    setEdit(std::nullopt);
}

void TryForm::setLayers(const QStringList& names, const std::vector<std::int64_t>& stages) {
    if (names == layers_ && stages == stages_) return;
    layers_ = names;
    stages_ = stages;
    const QSignalBlocker quiet(layer_);
    layer_->clear();
    layer_->addItem(tr("all layers"));
    for (const std::int64_t stage : stages) layer_->addItem(tr("stage %1").arg(stage), stageData(stage));
    for (const QString& name : names)
        layer_->addItem(QString::fromStdString(printable(name.toStdString())), layerData(name));
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
    const QString does = coreText(wordOf(edit).does);
    does_->setText(does.left(1).toUpper() + does.mid(1) + QLatin1Char('.'));
    for (const EditKey& key : offeredKeys(edit)) fields_.push_back({wordsIn(key.name), addField(key)});
    QWidget* before = layer_; // what is made later would come at the end of the window otherwise
    for (const Field& field : fields_) {
        setTabOrder(before, field.line);
        before = field.line;
    }
}

QLineEdit* TryForm::addField(const EditKey& key) {
    auto* line = new QLineEdit;
    const QString name = wordsIn(key.name);
    line->setPlaceholderText(placeholderOf(key));
    line->setToolTip(tr("%1: %2").arg(coreText(key.says), coreText(key.takes)));
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
    const QString where = !edit.where.layer.empty() ? layerData(QString::fromStdString(edit.where.layer))
                          : edit.where.stage        ? stageData(*edit.where.stage)
                                                    : QString();
    layer_->setCurrentIndex(where.isEmpty() ? 0 : std::max(layer_->findData(where), 0));
    trouble_->clear();
    trouble_->hide();
}

void TryForm::read(const QString& key) {
    if (!edit_) return;
    KeyedText text{std::string(wordOf(*edit_).name), {}};
    if (const QString where = layer_->currentData().toString(); !where.isEmpty())
        text.values.emplace_back(where.section(QLatin1Char('='), 0, 0).toStdString(),
                                 where.section(QLatin1Char('='), 1).toStdString());
    for (const Field& field : fields_)
        if (const QString value = field.line->text().trimmed(); !value.isEmpty())
            text.values.emplace_back(field.key.toStdString(), value.toStdString());
    try {
        const Edit edit = experiments::parseEdit(text.text());
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
